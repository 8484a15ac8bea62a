package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.Event;
import dev.postmortem.sitegenerator.page.chart.TimelineDrawing;
import dev.postmortem.sitegenerator.page.chart.TimelineDrawing.Moment;
import dev.postmortem.sitegenerator.page.chart.TimelineDrawing.Phase;
import dev.postmortem.sitegenerator.page.chart.TimelineDrawing.Tick;
import dev.postmortem.text.format.DurationFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws an incident to scale. The scale runs from a little before the start to a little after the
 * last moment; events that lie far outside are drawn at its edge and marked so, because a cause
 * planted weeks before would squeeze the incident to a line.
 */
public final class TimelineDrawings {

  private static final double WIDTH = 960;
  private static final double LEFT = 14;
  private static final double RIGHT = WIDTH - 14;
  private static final double LANE = 19;
  private static final double DOT = 17;
  private static final int LANES = 5;

  private TimelineDrawings() {}

  /** The drawing; empty if the start or everything after it is unknown. */
  public static Optional<TimelineDrawing> of(Postmortem postmortem) {
    List<Known> known = known(postmortem.times());
    if (known.size() < 2 || known.get(0).phase() != 0) {
      return Optional.empty();
    }
    Instant start = known.get(0).at().toInstant();
    Instant end = start;
    for (Known moment : known) {
      if (moment.at().toInstant().isBefore(start)) {
        return Optional.empty();
      }
      end = moment.at().toInstant().isAfter(end) ? moment.at().toInstant() : end;
    }
    return end.equals(start) ? Optional.empty() : Optional.of(draw(postmortem, known, start, end));
  }

  private record Known(int phase, String name, OffsetDateTime at) {}

  private static List<Known> known(Postmortem.Times times) {
    List<Known> known = new ArrayList<>();
    times.started().ifPresent(t -> known.add(new Known(0, "Started", t)));
    times.detected().ifPresent(t -> known.add(new Known(1, "Detected", t)));
    times.mitigated().ifPresent(t -> known.add(new Known(2, "Mitigated", t)));
    times.resolved().ifPresent(t -> known.add(new Known(3, "Resolved", t)));
    return known;
  }

  private static TimelineDrawing draw(
      Postmortem postmortem, List<Known> known, Instant start, Instant end) {
    double length = seconds(start, end);
    double early = 0;
    double late = length;
    for (Event event : postmortem.body().timeline()) {
      if (event.at().isPresent()) {
        double at = seconds(start, event.at().get().toInstant());
        if (at >= -0.35 * length && at <= 1.35 * length) {
          early = Math.min(early, at);
          late = Math.max(late, at);
        }
      }
    }
    double margin = 0.03 * (late - early);
    Scale scale = new Scale(early - margin, late + margin, LEFT, RIGHT);

    List<TimelineDrawing.Event> events = new ArrayList<>();
    double[] lanes = new double[LANES];
    Arrays.fill(lanes, Double.NEGATIVE_INFINITY);
    int deepest = 0;
    List<Placed> placed = placed(postmortem.body().timeline(), start, scale);
    for (Placed event : placed) {
      int lane = 0;
      while (lane < LANES - 1 && event.x() - lanes[lane] < DOT + 2) {
        lane++;
      }
      lanes[lane] = event.x();
      deepest = Math.max(deepest, lane);
      events.add(
          new TimelineDrawing.Event(
              event.number(),
              Units.of(event.x()),
              Units.of(lane),
              "",
              event.text(),
              event.outside()));
    }

    double barY = momentRows(known, scale, start) * 17 + 22;
    double axisY = barY + 34;
    double eventsTop = axisY + 46;
    List<TimelineDrawing.Event> lifted =
        events.stream()
            .map(
                e ->
                    new TimelineDrawing.Event(
                        e.number(),
                        e.x(),
                        Units.of(eventsTop + Double.parseDouble(e.y()) * LANE),
                        Units.of(axisY + 22),
                        e.text(),
                        e.outside()))
            .toList();
    double height = events.isEmpty() ? axisY + 30 : eventsTop + deepest * LANE + 16;
    return new TimelineDrawing(
        Units.of(WIDTH),
        Units.of(height),
        label(known, start),
        Units.of(barY),
        Units.of(axisY),
        Units.of(axisY + 17),
        phases(known, start, scale),
        moments(known, start, scale, barY),
        lifted,
        ticks(scale));
  }

  private record Placed(int number, double x, String text, boolean outside) {}

  private static List<Placed> placed(List<Event> timeline, Instant start, Scale scale) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      Event event = timeline.get(i);
      if (event.at().isPresent()) {
        double at = seconds(start, event.at().get().toInstant());
        double x = Math.max(LEFT, Math.min(RIGHT, scale.x(at)));
        placed.add(
            new Placed(
                i + 1,
                x,
                event.time() + " " + Phrases.shortened(event.text(), 160),
                !scale.covers(at)));
      }
    }
    placed.sort(Comparator.comparingDouble(Placed::x).thenComparingInt(Placed::number));
    return placed;
  }

  private static List<Phase> phases(List<Known> known, Instant start, Scale scale) {
    List<String> kinds = List.of("unseen", "hurting", "recovering");
    List<String> names = List.of("undetected", "until mitigated", "until resolved");
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i + 1 < known.size(); i++) {
      Known from = known.get(i);
      Known to = known.get(i + 1);
      double x = scale.x(seconds(start, from.at().toInstant()));
      double width = scale.x(seconds(start, to.at().toInstant())) - x;
      if (width < 0) {
        continue;
      }
      boolean single = to.phase() == from.phase() + 1;
      String length = DurationFormat.words(Duration.between(from.at(), to.at()));
      phases.add(
          new Phase(
              kinds.get(to.phase() - 1),
              Units.of(x),
              Units.of(Math.max(1, width)),
              Units.of(x + width / 2),
              single ? length + " " + names.get(to.phase() - 1) : length,
              width
                  > (single ? 7.0 * (length.length() + names.get(to.phase() - 1).length()) : 56)));
    }
    return phases;
  }

  /** Words of neighbouring moments that would overlap go one row higher. */
  private static List<Moment> moments(List<Known> known, Instant start, Scale scale, double barY) {
    int rows = momentRows(known, scale, start);
    double[] taken = new double[rows];
    Arrays.fill(taken, Double.POSITIVE_INFINITY);
    List<Moment> moments = new ArrayList<>();
    // From the last to the first: where words would meet, the earlier ones go higher, so that no
    // line runs through the words of another moment.
    for (int i = known.size() - 1; i >= 0; i--) {
      Known moment = known.get(i);
      double x = scale.x(seconds(start, moment.at().toInstant()));
      double width = (moment.name() + " " + Phrases.clock(moment.at())).length() * 6.9;
      boolean end = x + width > RIGHT;
      double left = end ? x - width : x;
      int row = 0;
      while (row < rows - 1 && left + width + 10 > taken[row]) {
        row++;
      }
      taken[row] = left;
      double textY = barY - 10 - row * 17;
      moments.add(
          0,
          new Moment(
              moment.name(),
              Phrases.clock(moment.at()),
              Units.of(x),
              Units.of(textY - 11),
              Units.of(textY),
              end ? "end" : "start",
              Units.of(end ? x - 5 : x + 5)));
    }
    return moments;
  }

  private static int momentRows(List<Known> known, Scale scale, Instant start) {
    int rows = 1;
    double last = Double.NEGATIVE_INFINITY;
    int crowded = 1;
    for (Known moment : known) {
      double x = scale.x(seconds(start, moment.at().toInstant()));
      crowded = x - last < 125 ? crowded + 1 : 1;
      rows = Math.max(rows, crowded);
      last = x;
    }
    // The last words are to the left of their line, so they may meet their neighbour's.
    return Math.min(4, Math.max(rows, 2));
  }

  private static List<Tick> ticks(Scale scale) {
    long step = step(scale.to() - scale.from());
    List<Tick> ticks = new ArrayList<>();
    for (long at = (long) Math.ceil(scale.from() / step) * step; at <= scale.to(); at += step) {
      String label =
          at == 0 ? "0" : (at > 0 ? "+" : "") + DurationFormat.words(Duration.ofSeconds(at));
      double x = scale.x((double) at);
      double half = label.length() * 3.2;
      if (x - half >= 0 && x + half <= WIDTH) {
        ticks.add(new Tick(Units.of(x), label));
      }
    }
    return ticks;
  }

  /** The step that gives between four and nine marks. */
  private static long step(double seconds) {
    long[] steps = {
      1,
      5,
      10,
      30,
      60,
      120,
      300,
      600,
      900,
      1800,
      3600,
      7200,
      10_800,
      21_600,
      43_200,
      86_400,
      172_800,
      604_800,
      1_209_600,
      2_592_000,
      7_776_000,
      31_536_000
    };
    for (long step : steps) {
      if (seconds / step <= 9) {
        return step;
      }
    }
    return (long) (seconds / 8);
  }

  private static String label(List<Known> known, Instant start) {
    StringBuilder label = new StringBuilder("Timeline to scale: started");
    for (Known moment : known.subList(1, known.size())) {
      label
          .append(", ")
          .append(moment.name().toLowerCase(Locale.ROOT))
          .append(" after ")
          .append(DurationFormat.words(Duration.between(start, moment.at().toInstant())));
    }
    return label.append('.').toString();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  /** Seconds since the start become units of the drawing. */
  private record Scale(double from, double to, double left, double right) {
    double x(double seconds) {
      return left + (seconds - from) / (to - from) * (right - left);
    }

    boolean covers(double seconds) {
      return seconds >= from && seconds <= to;
    }
  }
}
