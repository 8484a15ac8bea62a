package dev.postmortem.site.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.site.SampleSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures that the site shows of the sample corpus, computed a second time: from the files,
 * read by a reader of its own, by the plainest arithmetic that gives them, and compared with what
 * stands in the finished pages and exports.
 */
class IndependentFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir static Path folder;

  private static SampleSite site;
  private static List<Told> all;
  private static List<Told> incidents;

  @BeforeAll
  static void readAndBuild() throws IOException {
    site = SampleSite.build(folder.resolve("site"), TODAY);
    try (Stream<Path> files = Files.walk(SampleSite.REPOSITORY.resolve("postmortems"))) {
      all =
          files
              .filter(f -> f.toString().endsWith(".md"))
              .filter(f -> !f.getFileName().toString().startsWith("_"))
              .map(IndependentFiguresTest::read)
              .filter(Told::isShown)
              .sorted(
                  Comparator.comparing((Told t) -> t.moment("started_at").orElseThrow().toInstant())
                      .thenComparing(Told::id))
              .toList();
    }
    incidents = all.stream().filter(Told::isIncident).toList();
    assertThat(incidents).hasSizeGreaterThan(20);
  }

  private static Told read(Path file) {
    try {
      Map<String, Object> said = PlainYaml.frontMatter(Files.readString(file));
      String name = file.getFileName().toString().replaceAll("\\.md$", "");
      return new Told(Told.text(said, "id").orElse(name), said);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void sharesOfIncidents() {
    assertShare(
        "Mitigated within 30 minutes",
        incidents.stream().flatMap(i -> i.between("detected_at", "mitigated_at").stream()).toList(),
        took -> took.compareTo(Duration.ofMinutes(30)) <= 0);
    List<String> detected =
        incidents.stream().flatMap(i -> i.text("detected_by").stream()).toList();
    assertShare("Detected by us", detected, Set.of("alert", "monitoring", "employee")::contains);
    assertShare("Detected by customers", detected, "customer"::equals);
    assertShare(
        "Near misses",
        all.stream().filter(t -> t.isIncident() || t.kind().equals("near-miss")).toList(),
        t -> t.kind().equals("near-miss"));
    Set<String> ids = new HashSet<>();
    all.stream().filter(t -> !t.kind().equals("drill")).forEach(t -> ids.add(t.id()));
    assertShare(
        "Declared recurrences",
        incidents,
        i -> i.text("recurrence_of").filter(ids::contains).isPresent());
    assertShare("Inferred recurrences", incidents, IndependentFiguresTest::looksLikeAnEarlierOne);
    assertShare(
        "Actions done in time",
        incidents.stream()
            .flatMap(i -> i.actions().stream())
            .filter(IndependentFiguresTest::wasDue)
            .toList(),
        IndependentFiguresTest::wasInTime);
  }

  private static boolean looksLikeAnEarlierOne(Told later) {
    return later.text("recurrence_of").isEmpty()
        && incidents.stream()
            .anyMatch(
                earlier -> {
                  long seconds =
                      Duration.between(
                              earlier.moment("started_at").orElseThrow(),
                              later.moment("started_at").orElseThrow())
                          .toSeconds();
                  long factors =
                      later.factors().stream().filter(earlier.factors()::contains).count();
                  return seconds > 0
                      && seconds <= 365L * 24 * 3600
                      && factors >= 2
                      && later.services().stream().anyMatch(earlier.services()::contains);
                });
  }

  private static boolean wasDue(Told.Action action) {
    return !action.status().equals("dropped")
        && action.due().filter(due -> due.isBefore(TODAY)).isPresent();
  }

  private static boolean wasInTime(Told.Action action) {
    return action.status().equals("done")
        && !action.doneOn().orElseThrow().isAfter(action.due().orElseThrow());
  }

  private static <T> void assertShare(String name, List<T> of, Predicate<? super T> holds) {
    long count = of.stream().filter(holds).count();
    List<String> row =
        Tables.under(site.text("metrics/index.html"), "Share", "Value").stream()
            .filter(r -> r.get(0).startsWith(name))
            .findFirst()
            .orElseThrow();
    assertThat(row.get(1)).as(name).isEqualTo(percent((double) count / of.size()));
    assertThat(row.get(3)).as(name).isEqualTo(wilson(count, of.size()));
    assertThat(row.get(4)).as(name).isEqualTo(count + " of " + of.size());
  }

  /** Both ends of all shares whose score test does not refuse the count, by trying. */
  private static String wilson(long count, int n) {
    double z = 1.959964;
    double low = 1;
    double high = 0;
    for (int i = 0; i <= 100_000; i++) {
      double share = i / 100_000.0;
      double off = (double) count / n - share;
      if (off * off <= z * z * share * (1 - share) / n + 1e-15) {
        low = Math.min(low, share);
        high = Math.max(high, share);
      }
    }
    return percent(low) + " to " + percent(high);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  @Test
  void durationsPerSeverity() {
    List<List<List<String>>> tables =
        Tables.all(site.text("metrics/index.html"), "Severity", "n", "Median");
    List<Function<Told, Optional<Duration>>> measures =
        List.of(
            i -> i.between("started_at", "detected_at"),
            i -> i.between("detected_at", "mitigated_at"),
            i -> i.between("started_at", "resolved_at"));
    int compared = 0;
    for (int m = 0; m < measures.size(); m++) {
      for (List<String> row : tables.get(m)) {
        Function<Told, Optional<Duration>> measure = measures.get(m);
        long[] seconds =
            incidents.stream()
                .filter(i -> i.text("severity").equals(Optional.of(row.get(0))))
                .flatMap(i -> measure.apply(i).stream())
                .mapToLong(Duration::toSeconds)
                .sorted()
                .toArray();
        assertThat(row.get(1)).isEqualTo(Integer.toString(seconds.length));
        if (seconds.length == 0) {
          continue;
        }
        String where = "table " + m + ", " + row.get(0);
        assertThat(row.get(2)).as(where).isEqualTo(words(quantile(seconds, 0.5)));
        assertThat(row.get(3)).as(where).isEqualTo(medianInterval(seconds));
        assertThat(row.get(4))
            .as(where)
            .isEqualTo(words(quantile(seconds, 0.25)) + " to " + words(quantile(seconds, 0.75)));
        assertThat(row.get(5)).as(where).isEqualTo(words(quantile(seconds, 0.9)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(9);
  }

  private static long quantile(long[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    long next = sorted[Math.min(sorted.length - 1, below + 1)];
    return Math.round(sorted[below] + (place - below) * (next - sorted[below]));
  }

  /** By counting all ways in which n coins can fall. */
  private static String medianInterval(long[] sorted) {
    int n = sorted.length;
    if (n < 2) {
      return "–";
    }
    double ways = Math.pow(2, n);
    int rank = 1;
    for (int r = 1; r <= n / 2; r++) {
      if (2 * fewerThan(r, n).doubleValue() / ways <= 0.05) {
        rank = r;
      }
    }
    double level = 1 - 2 * fewerThan(rank, n).doubleValue() / ways;
    return percent(level) + ": " + words(sorted[rank - 1]) + " to " + words(sorted[n - rank]);
  }

  private static BigInteger fewerThan(int r, int n) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < r; k++) {
      sum = sum.add(choose(n, k));
    }
    return sum;
  }

  private static BigInteger choose(int n, int k) {
    return k == 0
        ? BigInteger.ONE
        : choose(n - 1, k - 1).multiply(BigInteger.valueOf(n)).divide(BigInteger.valueOf(k));
  }

  private static String words(long seconds) {
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 24 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    long hours = Math.round(minutes / 60.0);
    return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
  }

  @Test
  void factorsAsATable() {
    List<String> lines = site.text("factors.csv").lines().toList();
    int seen = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String factor = cells[0];
      List<Told> with = incidents.stream().filter(i -> i.factors().contains(factor)).toList();
      List<Told.Action> against =
          all.stream()
              .flatMap(t -> t.actions().stream())
              .filter(a -> a.addresses().contains(factor))
              .toList();
      assertThat(cells[4]).as(factor).isEqualTo(Integer.toString(with.size()));
      assertThat(cells[5])
          .as(factor)
          .isEqualTo(
              Long.toString(
                  all.stream()
                      .filter(t -> t.kind().equals("near-miss") && t.factors().contains(factor))
                      .count()));
      assertThat(cells[6])
          .as(factor)
          .isEqualTo(
              Long.toString(with.stream().flatMap(i -> i.services().stream()).distinct().count()));
      assertThat(cells[7]).as(factor).isEqualTo(Integer.toString(mostUnrelated(with)));
      assertThat(cells[8]).as(factor).isEqualTo(Integer.toString(against.size()));
      assertThat(cells[9])
          .as(factor)
          .isEqualTo(
              Long.toString(against.stream().filter(a -> a.status().equals("done")).count()));
      assertThat(cells[10])
          .as(factor)
          .isEqualTo(Long.toString(against.stream().filter(Told.Action::isOpen).count()));
      assertThat(cells[11])
          .as(factor)
          .isEqualTo(
              with.stream()
                  .map(Told::started)
                  .max(Comparator.naturalOrder())
                  .map(Object::toString)
                  .orElse(""));
      assertThat(cells[12])
          .as(factor)
          .isEqualTo(String.join(" ", with.stream().map(Told::id).toList()));
      seen += with.isEmpty() ? 0 : 1;
    }
    Set<String> named = new HashSet<>();
    incidents.forEach(i -> named.addAll(i.factors()));
    assertThat(seen).isEqualTo(named.size()).isGreaterThan(20);
  }

  /** The largest set of incidents of which no two share a service: all sets are tried. */
  private static int mostUnrelated(List<Told> with) {
    int most = 0;
    for (int set = 0; set < 1 << with.size(); set++) {
      List<Object> services = new ArrayList<>();
      for (int i = 0; i < with.size(); i++) {
        if ((set & (1 << i)) != 0) {
          services.addAll(with.get(i).services());
        }
      }
      if (new HashSet<>(services).size() == services.size()) {
        most = Math.max(most, Integer.bitCount(set));
      }
    }
    return most;
  }

  @Test
  void factorsThatAppearTogether() {
    int compared = 0;
    int n = (int) incidents.stream().filter(i -> !i.factors().isEmpty()).count();
    for (String factor :
        List.of("missing-canary", "retry-amplification", "symptom-not-monitored")) {
      List<Told> with = incidents.stream().filter(i -> i.factors().contains(factor)).toList();
      Map<String, String> expected = new TreeMap<>();
      for (String other : with.stream().flatMap(i -> i.factors().stream()).distinct().toList()) {
        if (!other.equals(factor)) {
          long both = with.stream().filter(i -> i.factors().contains(other)).count();
          long each = incidents.stream().filter(i -> i.factors().contains(other)).count();
          boolean enough = both >= 3 && with.size() >= 5 && each >= 5;
          String lift =
              enough
                  ? String.format(Locale.ROOT, "%.1f ×", (double) n * both / (with.size() * each))
                  : "too few to say";
          String key = both + " of the " + with.size() + " with it; " + each + " of all " + n;
          expected.merge(key, lift, (one, same) -> same);
        }
      }
      List<List<String>> rows =
          Tables.under(site.text("factors/" + factor + ".html"), "Factor", "Together");
      for (List<String> row : rows) {
        assertThat(expected).as(factor).containsEntry(row.get(2), row.get(3));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void factorsWithAndWithout() {
    String factor = "missing-canary";
    List<List<String>> rows =
        Tables.under(
            site.text("factors/" + factor + ".html"), "Median", "With the factor", "Without it");
    Map<String, String> moments =
        Map.of("Time to detect", "detected_at", "Time to resolve", "resolved_at");
    assertThat(rows).hasSize(2);
    for (List<String> row : rows) {
      String to = moments.get(row.get(0));
      assertThat(row.get(1)).isEqualTo(median(i -> i.factors().contains(factor), to));
      assertThat(row.get(2)).isEqualTo(median(i -> !i.factors().contains(factor), to));
    }
  }

  private static String median(Predicate<Told> which, String to) {
    long[] seconds =
        incidents.stream()
            .filter(which)
            .flatMap(i -> i.between("started_at", to).stream())
            .mapToLong(Duration::toSeconds)
            .sorted()
            .toArray();
    return words(quantile(seconds, 0.5))
        + " (n = "
        + seconds.length
        + "; "
        + medianInterval(seconds)
        + ")";
  }

  @Test
  void actionsAndHowLongTheyTake() {
    List<Told.Action> actions = all.stream().flatMap(t -> t.actions().stream()).toList();
    String page = Tables.words(site.text("actions/index.html"));
    long open = actions.stream().filter(Told.Action::isOpen).count();
    long overdue =
        actions.stream()
            .filter(Told.Action::isOpen)
            .filter(a -> a.due().filter(TODAY::isAfter).isPresent())
            .count();
    List<Told.Action> due = actions.stream().filter(IndependentFiguresTest::wasDue).toList();
    long inTime = due.stream().filter(IndependentFiguresTest::wasInTime).count();
    assertThat(page)
        .contains("Open " + open + " of " + actions.size() + " in all")
        .contains("Overdue " + overdue + " past their due date")
        .contains(percent((double) inTime / due.size()) + " " + inTime + " of " + due.size());

    // Kaplan and Meier, a product over the days on which something was done.
    Map<Told.Action, Integer> done = new LinkedHashMap<>();
    Map<Told.Action, Integer> watched = new LinkedHashMap<>();
    for (Told.Action action : actions) {
      LocalDate start = action.of().started();
      if (action.status().equals("done") && action.doneOn().isPresent()) {
        done.put(action, (int) ChronoUnit.DAYS.between(start, action.doneOn().get()));
      } else if (action.isOpen()) {
        watched.put(action, (int) ChronoUnit.DAYS.between(start, TODAY));
      } else if (action.status().equals("dropped") && action.doneOn().isPresent()) {
        watched.put(action, (int) ChronoUnit.DAYS.between(start, action.doneOn().get()));
      }
    }
    int n = done.size() + watched.size();
    Function<Integer, Double> left =
        day -> {
          double share = 1;
          for (int d : new java.util.TreeSet<>(done.values())) {
            if (d <= day) {
              long then = done.values().stream().filter(x -> x == d).count();
              long atRisk =
                  Stream.concat(done.values().stream(), watched.values().stream())
                      .filter(x -> x >= d)
                      .count();
              share *= 1 - (double) then / atRisk;
            }
          }
          return share;
        };
    int half = 0;
    while (left.apply(half) > 0.5 + 1e-12) {
      half++;
    }
    assertThat(page).contains("Half done after " + half + " days of " + n + " actions");
    int compared = 0;
    for (List<String> row : Tables.under(site.text("actions/index.html"), "By", "Not yet done")) {
      int day = Integer.parseInt(row.get(0).replaceAll("\\D", ""));
      assertThat(row.get(1)).as(row.get(0)).isEqualTo(percent(left.apply(day)));
      compared++;
    }
    assertThat(compared).isGreaterThan(3);
  }

  @Test
  void actionsByWhatTheyAreFor() {
    List<Told.Action> actions = all.stream().flatMap(t -> t.actions().stream()).toList();
    int compared = 0;
    for (List<String> row :
        Tables.all(site.text("actions/index.html"), "Name", "All", "Open").get(0)) {
      List<Told.Action> own =
          actions.stream()
              .filter(
                  a ->
                      Told.text(a.said(), "kind")
                          .orElse("")
                          .equals(row.get(0).toLowerCase(Locale.ROOT)))
              .toList();
      long late =
          own.stream()
              .filter(Told.Action::isOpen)
              .filter(a -> a.due().filter(TODAY::isAfter).isPresent())
              .count();
      assertThat(row.subList(1, 5))
          .as(row.get(0))
          .isEqualTo(
              Arrays.asList(
                  Integer.toString(own.size()),
                  Long.toString(own.stream().filter(Told.Action::isOpen).count()),
                  Long.toString(late),
                  Long.toString(own.stream().filter(a -> a.status().equals("done")).count())));
      compared++;
    }
    assertThat(compared).isEqualTo(5);
  }

  @Test
  void errorBudgets() {
    Map<String, Double> sums = new TreeMap<>();
    for (Told incident : incidents) {
      for (Map<String, Object> slo : incident.slos()) {
        Told.text(slo, "error_budget_burned")
            .ifPresent(
                burned ->
                    sums.merge(
                        (String) slo.get("slo"),
                        Double.parseDouble(burned.replaceAll("[^\\d.]", "")),
                        Double::sum));
      }
    }
    int compared = 0;
    for (List<String> row : Tables.under(site.text("metrics/index.html"), "Objective", "Sum")) {
      if (sums.containsKey(row.get(0))) {
        assertThat(row.get(1))
            .as(row.get(0))
            .isEqualTo(
                String.format(Locale.ROOT, "%.1f", sums.get(row.get(0))).replace(".0", "") + " %");
        compared++;
      }
    }
    assertThat(compared).isEqualTo(sums.size()).isGreaterThan(3);
  }

  @Test
  void theExportSaysWhatTheFilesSay() {
    String json = site.text("corpus.json");
    for (Told told : all) {
      assertThat(json).containsPattern("\"id\" ?: ?\"" + told.id() + "\"");
      told.between("started_at", "resolved_at")
          .ifPresent(
              took ->
                  assertThat(site.text("incidents/" + told.id() + ".json"))
                      .as(told.id())
                      .containsPattern("\"time_to_resolve_seconds\" ?: ?" + took.toSeconds()));
    }
  }
}
