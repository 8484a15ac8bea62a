package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.sitegenerator.page.chart.DotPlot;
import dev.postmortem.sitegenerator.page.chart.DotPlot.Band;
import dev.postmortem.sitegenerator.page.chart.DotPlot.Dot;
import dev.postmortem.sitegenerator.page.chart.DotPlot.Row;
import dev.postmortem.sitegenerator.page.chart.DotPlot.Tick;
import dev.postmortem.text.format.DurationFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Draws distributions of durations: a row per group, a dot per incident, a logarithmic axis. */
public final class DotPlots {

  private static final double WIDTH = 960;
  private static final double LEFT = 150;
  private static final double RIGHT = WIDTH - 24;
  private static final double DOT = 9.5;
  private static final int STACK = 7;

  /** From fewer values than this, nine in ten is just the longest or the one before. */
  private static final int P90_MINIMUM = 10;

  /** Marks of the axis: those that are set first, then those that fit between. */
  private static final double[] MARKS = {
    1, 10, 60, 300, 900, 3600, 14_400, 86_400, 604_800, 2_592_000, 7_776_000, 31_536_000
  };

  private static final double[] BETWEEN = {
    2,
    5,
    30,
    120,
    600,
    1800,
    7200,
    28_800,
    43_200,
    172_800,
    259_200,
    1_209_600,
    5_184_000,
    15_552_000,
    63_072_000
  };

  private static final double TICK_ROOM = 62;

  private DotPlots() {}

  /** A group to draw. */
  public record Group(String label, Distribution distribution) {}

  /** Where a dot leads and what it says. */
  public record Target(String href, String title) {}

  /** The drawing; empty if there is no value at all. */
  public static Optional<DotPlot> of(
      String measure, List<Group> groups, Function<String, Target> targets) {
    List<Group> filled = groups.stream().filter(g -> g.distribution().n() > 0).toList();
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Group group : filled) {
      least = Math.min(least, log(group.distribution().min().orElse(Duration.ZERO)));
      most = Math.max(most, log(group.distribution().max().orElse(Duration.ZERO)));
    }
    Axis axis = axis(least, most);
    double y = 8;
    List<Row> rows = new ArrayList<>();
    for (Group group : filled) {
      Layout layout = layout(group.distribution(), axis);
      double height = Math.max(38, layout.tallest() * DOT + 22);
      rows.add(row(group, axis, layout, y, height, targets));
      y += height;
    }
    return Optional.of(
        new DotPlot(
            Units.of(WIDTH),
            Units.of(y + 30),
            label(measure, filled),
            Units.of(y + 2),
            Units.of(y + 19),
            Units.of(LEFT),
            Units.of(RIGHT),
            ticks(axis),
            rows));
  }

  /** Stacks dots that would overlap. */
  private record Layout(List<Place> places, int tallest) {}

  private record Place(double x, int level) {}

  private static Layout layout(Distribution distribution, Axis axis) {
    int n = distribution.n();
    List<Place> places = new ArrayList<>();
    double[] lastOn = new double[STACK];
    Arrays.fill(lastOn, Double.NEGATIVE_INFINITY);
    int tallest = 1;
    for (int i = 0; i < n; i++) {
      double x = axis.x(log(distribution.values().get(i).value()));
      int on = 0;
      while (on < STACK - 1 && x - lastOn[on] < DOT) {
        on++;
      }
      lastOn[on] = x;
      places.add(new Place(x, on));
      tallest = Math.max(tallest, on + 1);
    }
    return new Layout(places, tallest);
  }

  private static Row row(
      Group group,
      Axis axis,
      Layout layout,
      double top,
      double height,
      Function<String, Target> targets) {
    Distribution distribution = group.distribution();
    double base = top + height - 12;
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < distribution.n(); i++) {
      Distribution.Observation value = distribution.values().get(i);
      Target target = targets.apply(value.incident());
      dots.add(
          new Dot(
              Units.of(layout.places().get(i).x()),
              Units.of(base - 5 - layout.places().get(i).level() * DOT),
              target.href(),
              target.title() + ": " + DurationFormat.words(value.value())));
    }
    return new Row(
        group.label(),
        "n = " + distribution.n(),
        Units.of(base),
        Units.of(base - 12),
        Units.of(base + 2),
        Units.of(top + 3),
        Units.of(base + 3),
        dots,
        distribution.medianInterval().map(interval -> band(interval, axis, top, base)),
        distribution.median().map(d -> Units.of(axis.x(log(d)))),
        distribution
            .p90()
            .filter(d -> distribution.n() >= P90_MINIMUM)
            .map(d -> Units.of(axis.x(log(d)))));
  }

  private static Band band(
      Distribution.MedianInterval interval, Axis axis, double top, double base) {
    double from = axis.x(log(interval.lower()));
    double to = axis.x(log(interval.upper()));
    return new Band(
        Units.of(from),
        Units.of(top + 5),
        Units.of(Math.max(2, to - from)),
        Units.of(base - top - 4));
  }

  private static double log(Duration duration) {
    return Math.log(Math.max(1, duration.toMillis() / 1000.0));
  }

  private record Axis(double from, double to) {
    double x(double log) {
      return LEFT + 10 + (log - from) / (to - from) * (RIGHT - LEFT - 20);
    }
  }

  /** Reaches to the marks on both sides, so that no dot lies after the last one. */
  private static Axis axis(double least, double most) {
    double from = Math.log(MARKS[0]);
    double to = Math.log(MARKS[MARKS.length - 1]);
    for (double mark : MARKS) {
      if (Math.log(mark) <= least) {
        from = Math.log(mark);
      }
    }
    for (int i = MARKS.length - 1; i >= 0; i--) {
      if (Math.log(MARKS[i]) >= most) {
        to = Math.log(MARKS[i]);
      }
    }
    to = Math.max(to, most);
    return new Axis(from, to <= from ? from + Math.log(10) : to);
  }

  private static List<Tick> ticks(Axis axis) {
    SortedMap<Double, Double> placed = new TreeMap<>();
    for (double[] marks : List.of(MARKS, BETWEEN)) {
      for (double mark : marks) {
        double log = Math.log(mark);
        double x = axis.x(log);
        boolean inside = log >= axis.from() - 1e-9 && log <= axis.to() + 1e-9;
        boolean free = placed.headMap(x).isEmpty() || x - placed.headMap(x).lastKey() >= TICK_ROOM;
        boolean roomBehind =
            placed.tailMap(x).isEmpty() || placed.tailMap(x).firstKey() - x >= TICK_ROOM;
        if (inside && free && roomBehind) {
          placed.put(x, mark);
        }
      }
    }
    List<Tick> ticks = new ArrayList<>();
    placed.forEach((x, mark) -> ticks.add(new Tick(Units.of(x), name(Math.round(mark)))));
    return ticks;
  }

  private static String name(long seconds) {
    return seconds >= 604_800 && seconds % 2_592_000 != 0 && seconds < 31_536_000
        ? seconds / 604_800 + " wk"
        : DurationFormat.words(Duration.ofSeconds(seconds));
  }

  private static String label(String measure, List<Group> groups) {
    StringBuilder label = new StringBuilder(measure + ", one dot per incident on a log axis.");
    for (Group group : groups) {
      label
          .append(' ')
          .append(group.label())
          .append(": n = ")
          .append(group.distribution().n())
          .append(", median ")
          .append(group.distribution().median().map(DurationFormat::words).orElse("unknown"))
          .append('.');
    }
    return label.toString();
  }
}
