package dev.postmortem.corpus.analytics.factor;

import java.util.Optional;

/**
 * How often two factors appear in the same incident.
 *
 * @param factor canonical id
 * @param other canonical id
 * @param n incidents that name any factor
 * @param withFactor incidents with {@code factor}
 * @param withOther incidents with {@code other}
 * @param withBoth incidents with both
 */
public record CoOccurrence(
    String factor, String other, int n, int withFactor, int withOther, int withBoth) {

  /** Incidents with both from which a lift is shown. */
  public static final int MIN_INCIDENTS_WITH_BOTH = 3;

  /** Incidents with either of the two from which a lift is shown. */
  public static final int MIN_INCIDENTS_WITH_EACH = 5;

  /**
   * How many times as often the two appear together as they would by chance: {@code n · nAB / (nA ·
   * nB)} (Brin, Motwani, Ullman and Tsur, "Dynamic Itemset Counting and Implication Rules for
   * Market Basket Data", 1997, where it is called interest). Empty below the minimum counts, where
   * a single incident would double it.
   */
  public Optional<Double> lift() {
    boolean enough =
        withBoth >= MIN_INCIDENTS_WITH_BOTH
            && withFactor >= MIN_INCIDENTS_WITH_EACH
            && withOther >= MIN_INCIDENTS_WITH_EACH;
    return enough
        ? Optional.of((double) n * withBoth / ((double) withFactor * withOther))
        : Optional.empty();
  }
}
