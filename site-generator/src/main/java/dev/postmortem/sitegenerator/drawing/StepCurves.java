package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.figure.SurvivalCurve;
import dev.postmortem.corpus.analytics.figure.SurvivalCurve.Step;
import dev.postmortem.sitegenerator.page.chart.DotPlot.Tick;
import dev.postmortem.sitegenerator.page.chart.StepCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a Kaplan–Meier curve with its interval. */
public final class StepCurves {

  private static final double WIDTH = 960;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 14;
  private static final double BASE = 234;

  private StepCurves() {}

  /** The drawing; empty if there is nothing to watch. */
  public static Optional<StepCurve> of(SurvivalCurve curve) {
    if (curve.n() == 0) {
      return Optional.empty();
    }
    int last = curve.steps().get(curve.steps().size() - 1).day();
    int step = step(Math.max(7, last));
    int end = (Math.max(7, last) / step + 1) * step;
    return Optional.of(
        new StepCurve(
            label(curve),
            new StepCurve.Frame(
                Units.of(WIDTH),
                Units.of(BASE + 44),
                Units.of(LEFT),
                Units.of(RIGHT),
                Units.of(BASE),
                Units.of(BASE + 18)),
            Units.of(y(0.5)),
            line(curve, last, end),
            band(curve, last, end),
            marks(curve, end),
            days(step, end),
            List.of(
                new Tick(Units.of(y(1)), "100 %"),
                new Tick(Units.of(y(0.75)), "75 %"),
                new Tick(Units.of(y(0.5)), "50 %"),
                new Tick(Units.of(y(0.25)), "25 %"),
                new Tick(Units.of(y(0)), "0 %")),
            readings(curve, last)));
  }

  private static double x(int day, int end) {
    return LEFT + (double) day / end * (RIGHT - LEFT);
  }

  private static double y(double share) {
    return BASE - share * (BASE - TOP);
  }

  private static String line(SurvivalCurve curve, int last, int end) {
    StringBuilder path = new StringBuilder("M" + Units.of(LEFT) + " " + Units.of(y(1)));
    for (Step step : curve.steps()) {
      if (step.done() > 0) {
        path.append(" H").append(Units.of(x(step.day(), end)));
        path.append(" V").append(Units.of(y(step.survival())));
      }
    }
    return path.append(" H").append(Units.of(x(last, end))).toString();
  }

  private static String band(SurvivalCurve curve, int last, int end) {
    StringBuilder upper = new StringBuilder();
    List<String> lower = new ArrayList<>();
    double from = Double.NaN;
    double high = 0;
    double low = 0;
    for (Step step : curve.steps()) {
      if (step.interval().isEmpty() || step.done() == 0) {
        continue;
      }
      double x = x(step.day(), end);
      if (Double.isNaN(from)) {
        from = x;
        upper.append('M').append(Units.of(x)).append(' ').append(Units.of(y(step.survival())));
      } else {
        upper.append(" H").append(Units.of(x));
        lower.add(" L" + Units.of(x) + " " + Units.of(y(low)));
      }
      high = step.interval().get().upper();
      low = step.interval().get().lower();
      upper.append(" V").append(Units.of(y(high)));
      lower.add(" L" + Units.of(x) + " " + Units.of(y(low)));
    }
    if (Double.isNaN(from)) {
      return "";
    }
    upper.append(" H").append(Units.of(x(last, end)));
    upper.append(" V").append(Units.of(y(low)));
    for (int i = lower.size() - 1; i >= 0; i--) {
      upper.append(lower.get(i));
    }
    return upper.append(" Z").toString();
  }

  private static List<StepCurve.Mark> marks(SurvivalCurve curve, int end) {
    List<StepCurve.Mark> marks = new ArrayList<>();
    for (Step step : curve.steps()) {
      if (step.censored() > 0) {
        double y = y(step.survival());
        marks.add(
            new StepCurve.Mark(Units.of(x(step.day(), end)), Units.of(y - 5), Units.of(y + 5)));
      }
    }
    return marks;
  }

  private static int step(int last) {
    int[] steps = {7, 14, 30, 60, 90, 180, 365, 730};
    for (int step : steps) {
      if (last / step <= 8) {
        return step;
      }
    }
    return 1825;
  }

  private static List<Tick> days(int step, int end) {
    List<Tick> ticks = new ArrayList<>();
    for (int day = 0; day <= end; day += step) {
      ticks.add(new Tick(Units.of(x(day, end)), Integer.toString(day)));
    }
    return ticks;
  }

  private static List<StepCurve.Reading> readings(SurvivalCurve curve, int last) {
    List<StepCurve.Reading> readings = new ArrayList<>();
    for (int day : new int[] {7, 14, 30, 60, 90, 180, 365}) {
      if (day > last) {
        break;
      }
      Optional<Proportion.Interval> interval = Optional.empty();
      for (Step step : curve.steps()) {
        if (step.day() <= day && step.done() > 0) {
          interval = step.interval();
        }
      }
      int atRisk =
          curve.steps().stream().filter(s -> s.day() > day).mapToInt(Step::atRisk).max().orElse(0);
      readings.add(
          new StepCurve.Reading(
              "day " + day,
              Phrases.percent(curve.at(day)),
              interval
                  .map(i -> Phrases.percent(i.lower()) + " to " + Phrases.percent(i.upper()))
                  .orElse("–"),
              Integer.toString(atRisk)));
    }
    return readings;
  }

  private static String label(SurvivalCurve curve) {
    return "Share of actions not yet done, by days since the incident. "
        + Phrases.count(curve.n(), "action")
        + ", "
        + curve.done()
        + " done; "
        + curve
            .median()
            .map(day -> "half were done after " + Phrases.count(day, "day") + ".")
            .orElse("half are not done yet.");
  }
}
