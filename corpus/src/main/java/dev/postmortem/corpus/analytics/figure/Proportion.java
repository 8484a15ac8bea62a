package dev.postmortem.corpus.analytics.figure;

import java.util.List;
import java.util.Optional;

/**
 * A share of incidents, postmortems or actions, with the items counted.
 *
 * @param hits ids of those for which it holds
 * @param others ids of those for which it does not
 * @param missing ids of those for which it is unknown; not part of the share
 */
public record Proportion(List<String> hits, List<String> others, List<String> missing) {

  /** The 97.5 % quantile of the standard normal distribution. */
  static final double NORMAL_QUANTILE_97_5 = 1.959963984540054;

  /** Copies the lists. */
  public Proportion {
    hits = List.copyOf(hits);
    others = List.copyOf(others);
    missing = List.copyOf(missing);
  }

  /** The bounds between which the true share lies with 95 % probability, each 0 to 1. */
  public record Interval(double lower, double upper) {}

  /** How many it holds for. */
  public int count() {
    return hits.size();
  }

  /** Of how many. */
  public int n() {
    return hits.size() + others.size();
  }

  /** The share, 0 to 1; empty if there is nothing to share out. */
  public Optional<Double> share() {
    return n() == 0 ? Optional.empty() : Optional.of((double) count() / n());
  }

  /**
   * The score interval at 95 % (Wilson, "Probable Inference, the Law of Succession, and Statistical
   * Inference", 1927), which stays within 0 and 1 and keeps its promise for small {@code n}.
   */
  public Optional<Interval> interval() {
    return n() == 0 ? Optional.empty() : Optional.of(wilson(count(), n()));
  }

  /** Wilson's interval for {@code count} of {@code n}, which is at least 1. */
  static Interval wilson(int count, int n) {
    double share = (double) count / n;
    double square = NORMAL_QUANTILE_97_5 * NORMAL_QUANTILE_97_5;
    double centre = share + square / (2 * n);
    double halfWidth =
        NORMAL_QUANTILE_97_5 * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
    double scale = 1 + square / n;
    return new Interval(
        count == 0 ? 0 : (centre - halfWidth) / scale,
        count == n ? 1 : (centre + halfWidth) / scale);
  }
}
