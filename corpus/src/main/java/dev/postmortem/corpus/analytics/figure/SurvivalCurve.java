package dev.postmortem.corpus.analytics.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The share of actions still not done, by days since the incident: Kaplan and Meier, "Nonparametric
 * Estimation from Incomplete Observations" (1958). Open items count with their age so far and are
 * not left out: the median of the finished ones alone would flatter.
 *
 * @param steps by day
 */
public record SurvivalCurve(List<Step> steps) {

  /** Copies the steps. */
  public SurvivalCurve {
    steps = List.copyOf(steps);
  }

  /**
   * What happened on one day.
   *
   * @param day days since the incident's start
   * @param atRisk not done and still watched when the day began
   * @param done how many were done that day
   * @param censored how many were watched no longer after that day
   * @param survival the share still not done after that day, 0 to 1
   * @param interval 95 % for that share, after Greenwood (1926) on the scale {@code log(-log S)}
   *     (Kalbfleisch and Prentice, 1980); empty where the share is 0 or 1
   */
  public record Step(
      int day,
      int atRisk,
      int done,
      int censored,
      double survival,
      Optional<Proportion.Interval> interval) {}

  /**
   * The curve of some actions.
   *
   * @param done days to done, of those that are done
   * @param censored days watched, of those that are not
   */
  public static SurvivalCurve of(List<Integer> done, List<Integer> censored) {
    Map<Integer, int[]> days = new TreeMap<>();
    done.forEach(day -> days.computeIfAbsent(day, d -> new int[2])[0]++);
    censored.forEach(day -> days.computeIfAbsent(day, d -> new int[2])[1]++);
    List<Step> steps = new ArrayList<>();
    int atRisk = done.size() + censored.size();
    double survival = 1;
    double greenwood = 0;
    for (Map.Entry<Integer, int[]> entry : days.entrySet()) {
      int doneThen = entry.getValue()[0];
      int censoredThen = entry.getValue()[1];
      survival *= 1 - (double) doneThen / atRisk;
      greenwood += doneThen / ((double) atRisk * (atRisk - doneThen));
      steps.add(
          new Step(
              entry.getKey(),
              atRisk,
              doneThen,
              censoredThen,
              survival,
              interval(survival, greenwood)));
      atRisk -= doneThen + censoredThen;
    }
    return new SurvivalCurve(steps);
  }

  private static Optional<Proportion.Interval> interval(double survival, double greenwood) {
    if (survival <= 0 || survival >= 1) {
      return Optional.empty();
    }
    double halfWidth =
        Proportion.NORMAL_QUANTILE_97_5 * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
    return Optional.of(
        new Proportion.Interval(
            Math.pow(survival, Math.exp(halfWidth)), Math.pow(survival, Math.exp(-halfWidth))));
  }

  /** How many actions the curve is made from. */
  public int n() {
    return steps.isEmpty() ? 0 : steps.get(0).atRisk();
  }

  /** How many of them are done. */
  public int done() {
    return steps.stream().mapToInt(Step::done).sum();
  }

  /** The share still not done after some days, 0 to 1. */
  public double at(int day) {
    double survival = 1;
    for (Step step : steps) {
      if (step.day() > day) {
        break;
      }
      survival = step.survival();
    }
    return survival;
  }

  /** The first day after which at most half are still not done; empty if it is not reached yet. */
  public Optional<Integer> median() {
    return steps.stream().filter(s -> s.survival() <= 0.5 + 1e-12).map(Step::day).findFirst();
  }
}
