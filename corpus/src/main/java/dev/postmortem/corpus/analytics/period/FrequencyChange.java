package dev.postmortem.corpus.analytics.period;

import dev.postmortem.schema.model.Term;

/**
 * How often a factor appears in the incidents of the current quarter and the one before, and in
 * those of the two quarters before these.
 *
 * @param recent incidents with the factor in the recent two quarters
 * @param recentOf incidents in these quarters
 * @param previous incidents with the factor in the two quarters before
 * @param previousOf incidents in these quarters
 */
public record FrequencyChange(int recent, int recentOf, int previous, int previousOf) {

  private static final double SIGNIFICANT_P_VALUE = 0.05;
  private static final double SUGGESTIVE_P_VALUE = 0.25;

  /** One incident alone is no rise. */
  private static final int MIN_INCIDENTS = 2;

  /** How far a change stands out from chance. */
  public enum Direction implements Term {
    /**
     * A larger share than before, of two incidents or more, that chance alone would give in less
     * than 5 % of cases.
     */
    RISING,
    /** The same, but that chance would give in 5 to 25 % of cases: worth a look, and no more. */
    PERHAPS_RISING,
    /** The same share or a smaller one, or one that chance gives easily, or nothing to compare. */
    NOT_RISING
  }

  /** The direction, and how certain it is. */
  public Direction direction() {
    boolean larger = (long) recent * previousOf > (long) previous * recentOf;
    if (!larger || recent < MIN_INCIDENTS) {
      return Direction.NOT_RISING;
    }
    double pValue = pValue();
    if (pValue < SIGNIFICANT_P_VALUE) {
      return Direction.RISING;
    }
    return pValue < SUGGESTIVE_P_VALUE ? Direction.PERHAPS_RISING : Direction.NOT_RISING;
  }

  /**
   * The probability of at least {@code recent} if the factor were as frequent in both periods:
   * Fisher's exact test, one-sided (Fisher, "The Logic of Inductive Inference", 1935). Of some
   * fifty factors without any change, two or three will fall below 5 %.
   *
   * @return 0 to 1
   */
  public double pValue() {
    int withFactor = recent + previous;
    int all = recentOf + previousOf;
    int most = Math.min(withFactor, recentOf);
    double total = logChoose(all, withFactor);
    double pValue = 0;
    for (int k = recent; k <= most; k++) {
      if (withFactor - k <= previousOf) {
        pValue += Math.exp(logChoose(recentOf, k) + logChoose(previousOf, withFactor - k) - total);
      }
    }
    return Math.min(1, pValue);
  }

  private static double logChoose(int n, int k) {
    double sum = 0;
    int steps = Math.min(k, n - k);
    for (int i = 1; i <= steps; i++) {
      sum += Math.log((double) (n - steps + i) / i);
    }
    return sum;
  }
}
