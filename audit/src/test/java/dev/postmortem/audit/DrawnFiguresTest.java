package dev.postmortem.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Drawings are as long and stand as far as the numbers beside them say, which {@link
 * IndependentFiguresTest} compares with its own.
 */
class DrawnFiguresTest {

  /** Drawings round to tenths of a unit. */
  private static final Offset<Double> ROUNDED = within(0.051);

  private static final Pattern K_OF_N = Pattern.compile("(\\d+) of (\\d+)");

  static List<BuiltSample> samples() {
    return BuiltSample.all();
  }

  /** Every drawing of a class on every page. */
  private static int each(BuiltSample built, String kind, BiConsumer<String, Element> check) {
    int checked = 0;
    for (Map.Entry<String, String> page : built.site().pages().entrySet()) {
      if (page.getValue().contains(kind)) {
        for (Element drawing : Dom.withClass(Dom.main(page.getValue()), kind)) {
          check.accept(page.getKey(), drawing);
          checked++;
        }
      }
    }
    return checked;
  }

  private static Element only(Element drawing, String kind) {
    return Dom.withClass(drawing, kind).get(0);
  }

  private static Matcher counts(Element drawing) {
    Element parent = (Element) drawing.getParentNode();
    boolean beside = K_OF_N.matcher(ShownPage.words(parent)).find();
    String words = ShownPage.words(beside ? parent : Dom.around(drawing, "tr"));
    Matcher counts = K_OF_N.matcher(words);
    assertThat(counts.find()).as(words).isTrue();
    return counts;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBarOfAShareIsAsLongAsTheShareAndItsInterval(BuiltSample built) {
    int checked =
        each(
            built,
            "share-bar",
            (page, bar) -> {
              Matcher counts = counts(bar);
              long count = Long.parseLong(counts.group(1));
              long n = Long.parseLong(counts.group(2));
              double[] ends = Arithmetic.wilsonEnds(count, n);
              // The mark is 1.2 wide and does not leave the track.
              assertThat(Dom.number(only(bar, "share"), "x"))
                  .as(page + ", " + counts.group())
                  .isEqualTo(Math.min(98.8, 100.0 * count / n), ROUNDED);
              assertThat(Dom.number(only(bar, "interval"), "x")).isEqualTo(100 * ends[0], ROUNDED);
              assertThat(Dom.number(only(bar, "interval"), "width"))
                  .isEqualTo(100 * (ends[1] - ends[0]), ROUNDED);
            });
    assertThat(checked).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBarOfACountIsAsLongAsTheCountBesideTheLargest(BuiltSample built) {
    Map<Element, List<Double>> widths = new LinkedHashMap<>();
    Map<Element, List<Double>> numbers = new LinkedHashMap<>();
    int checked =
        each(
            built,
            "count-bar",
            (page, bar) -> {
              boolean item = Dom.name((Element) bar.getParentNode()).equals("li");
              Element list = Dom.around(bar, item ? "ul" : "table");
              String words = ShownPage.words((Element) bar.getParentNode());
              Matcher number = Pattern.compile(item ? "(\\d+)$" : "^(\\d+)").matcher(words);
              assertThat(number.find()).as(words).isTrue();
              widths
                  .computeIfAbsent(list, l -> new ArrayList<>())
                  .add(Dom.number(Dom.children(bar).get(0), "width"));
              numbers
                  .computeIfAbsent(list, l -> new ArrayList<>())
                  .add(Double.valueOf(number.group(1)));
            });
    assertThat(checked).isGreaterThan(100);
    numbers.forEach(
        (list, counts) -> {
          double most = counts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
          for (int i = 0; i < counts.size(); i++) {
            assertThat(widths.get(list).get(i))
                .isEqualTo(100 * counts.get(i) / Math.max(1, most), ROUNDED);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void columnsAreAsHighAsTheirCounts(BuiltSample built) {
    int checked =
        each(
            built,
            "columns",
            (page, drawing) -> {
              List<Double> heights = new ArrayList<>();
              for (Element part : Dom.withClass(drawing, "part")) {
                Matcher title = Pattern.compile("(\\d+)$").matcher(part.getTextContent().strip());
                assertThat(title.find()).isTrue();
                // A gap of 1.5 parts one from the next.
                double height = Dom.number(part, "height") + 1.5;
                heights.add(height / Double.parseDouble(title.group(1)));
              }
              assertThat(heights).as(page).isNotEmpty();
              heights.forEach(h -> assertThat(h).isEqualTo(heights.get(0), within(0.11)));
            });
    assertThat(checked).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sparksAreAsHighAsTheirCounts(BuiltSample built) {
    int checked =
        each(
            built,
            "spark",
            (page, spark) -> {
              List<Integer> counts = new ArrayList<>();
              Matcher count =
                  Pattern.compile(": (\\d+)[;.]").matcher(spark.getAttribute("aria-label"));
              while (count.find()) {
                counts.add(Integer.valueOf(count.group(1)));
              }
              List<Element> columns = Dom.children(spark);
              assertThat(columns).hasSameSizeAs(counts);
              int most = Math.max(3, counts.stream().mapToInt(c -> c).max().orElse(0));
              for (int i = 0; i < counts.size(); i++) {
                double height = counts.get(i) == 0 ? 1 : 18.0 * counts.get(i) / most;
                assertThat(Dom.number(columns.get(i), "height")).isEqualTo(height, ROUNDED);
              }
            });
    assertThat(checked).isGreaterThan(20);
  }

  /** Two ticks of an axis give its scale. */
  private static double scale(double at, double one, double x1, double other, double x2) {
    return x1 + (at - one) / (other - one) * (x2 - x1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void dotsStandOnALogarithmicAxisWhereTheirDurationsAre(BuiltSample built) {
    int checked =
        each(
            built,
            "dots",
            (page, drawing) -> {
              TreeMap<Long, Double> ticks = new TreeMap<>();
              Dom.withClass(drawing, "tick")
                  .forEach(t -> ticks.put(seconds(t.getTextContent()), Dom.number(t, "x")));
              DoubleUnaryOperator x =
                  seconds ->
                      scale(
                          Math.log(Math.max(1, seconds)),
                          Math.log(ticks.firstKey()),
                          ticks.firstEntry().getValue(),
                          Math.log(ticks.lastKey()),
                          ticks.lastEntry().getValue());
              String label = drawing.getAttribute("aria-label");
              String measure = label.substring(0, label.indexOf(','));
              for (Element name : Dom.withClass(drawing, "row-name")) {
                Element row = (Element) name.getParentNode();
                long[] seconds =
                    Arithmetic.sorted(
                        built.corpus().incidents().stream()
                            .filter(t -> t.severity().equals(name.getTextContent()))
                            .flatMap(t -> MetricsFigures.DURATIONS.get(measure).apply(t).stream()));
                assertRow(row, seconds, x);
              }
            });
    assertThat(checked).isGreaterThanOrEqualTo(3);
  }

  private static void assertRow(Element row, long[] seconds, DoubleUnaryOperator x) {
    // Ticks are rounded too, and two of them give the scale.
    Offset<Double> near = within(0.25);
    List<Element> dots = Dom.withClass(row, "dot");
    assertThat(dots).hasSize(seconds.length);
    for (int i = 0; i < seconds.length; i++) {
      assertThat(Dom.number(dots.get(i), "cx")).isEqualTo(x.applyAsDouble(seconds[i]), near);
    }
    assertThat(Dom.number(only(row, "median"), "x1"))
        .isEqualTo(x.applyAsDouble(Arithmetic.quantile(seconds, 0.5)), near);
    assertThat(Dom.withClass(row, "p90")).hasSize(seconds.length < 10 ? 0 : 1);
    if (seconds.length >= 10) {
      assertThat(Dom.number(only(row, "p90"), "x1"))
          .isEqualTo(x.applyAsDouble(Arithmetic.quantile(seconds, 0.9)), near);
    }
    if (seconds.length >= 2) {
      int rank = Arithmetic.medianRank(seconds.length);
      double from = x.applyAsDouble(seconds[rank - 1]);
      double to = x.applyAsDouble(seconds[seconds.length - rank]);
      Element interval = only(row, "interval");
      assertThat(Dom.number(interval, "x")).isEqualTo(from, near);
      // It stays wide enough to be seen.
      assertThat(Dom.number(interval, "width")).isEqualTo(Math.max(2, to - from), near);
    }
  }

  private static long seconds(String words) {
    long seconds = 0;
    Matcher part = Pattern.compile("(\\d+) (s|min|h|d|wk)\\b").matcher(words);
    while (part.find()) {
      long unit =
          switch (part.group(2)) {
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> 24 * 3600;
            default -> 7 * 24 * 3600;
          };
      seconds += Long.parseLong(part.group(1)) * unit;
    }
    return seconds;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theCurveOfActionsFallsWhenAndAsFarAsItOught(BuiltSample built) {
    ActionDurations howLong = ActionDurations.of(built.corpus().actions(), built.corpus().today());
    int checked =
        each(
            built,
            "survival",
            (page, drawing) -> {
              TreeMap<Integer, Double> days = new TreeMap<>();
              TreeMap<Integer, Double> shares = new TreeMap<>();
              for (Element tick : Dom.withClass(drawing, "tick")) {
                String words = tick.getTextContent().strip();
                if (words.endsWith(" %")) {
                  shares.put(Integer.valueOf(words.replace(" %", "")), Dom.number(tick, "y"));
                } else if (words.matches("\\d+")) {
                  days.put(Integer.valueOf(words), Dom.number(tick, "x"));
                }
              }
              List<double[]> corners = corners(only(drawing, "curve").getAttribute("d"));
              List<Integer> ends = howLong.done().stream().distinct().sorted().toList();
              assertThat(corners).hasSameSizeAs(ends);
              for (int i = 0; i < ends.size(); i++) {
                double x =
                    scale(
                        ends.get(i),
                        days.firstKey(),
                        days.firstEntry().getValue(),
                        days.lastKey(),
                        days.lastEntry().getValue());
                double left = 100 * Arithmetic.left(howLong.done(), howLong.watched(), ends.get(i));
                double y = scale(left, 0, shares.get(0), 100, shares.get(100));
                assertThat(corners.get(i))
                    .as("day " + ends.get(i))
                    .containsExactly(new double[] {x, y}, ROUNDED);
              }
            });
    assertThat(checked).isEqualTo(1);
  }

  /** Where a path of horizontal and vertical steps comes to after each vertical one. */
  private static List<double[]> corners(String path) {
    List<double[]> corners = new ArrayList<>();
    double x = 0;
    Matcher step = Pattern.compile("([HV])([\\d.]+)").matcher(path);
    while (step.find()) {
      if (step.group(1).equals("H")) {
        x = Double.parseDouble(step.group(2));
      } else {
        corners.add(new double[] {x, Double.parseDouble(step.group(2))});
      }
    }
    return corners;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void timelinesAreToScale(BuiltSample built) {
    int checked = 0;
    for (PlainPostmortem postmortem : built.corpus().all()) {
      Element main = Dom.main(built.site().text("incidents/" + postmortem.id() + ".html"));
      Element drawing = Dom.withClass(main, "timeline").get(0);
      List<Element> moments = Dom.withClass(drawing, "moment");
      List<Duration> since = new ArrayList<>(List.of(Duration.ZERO));
      for (String key : List.of("detected_at", "mitigated_at", "resolved_at")) {
        postmortem.between("started_at", key).ifPresent(since::add);
      }
      assertThat(moments).as(postmortem.id()).hasSameSizeAs(since);
      int last = since.size() - 1;
      for (int i = 0; i < since.size(); i++) {
        double x =
            scale(
                since.get(i).toSeconds(),
                0,
                Dom.number(moments.get(0), "x1"),
                since.get(last).toSeconds(),
                Dom.number(moments.get(last), "x1"));
        assertThat(Dom.number(moments.get(i), "x1")).as(postmortem.id()).isEqualTo(x, within(0.15));
      }
      checked++;
    }
    assertThat(checked).isGreaterThan(10);
  }
}
