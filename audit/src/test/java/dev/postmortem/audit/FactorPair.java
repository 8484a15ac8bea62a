package dev.postmortem.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two factors in the same incidents.
 *
 * @param n incidents that name any factor
 */
record FactorPair(String one, String other, int n, int withOne, int withOther, int both) {

  static FactorPair of(PlainCorpus corpus, String one, String other) {
    return new FactorPair(
        one,
        other,
        (int) PlainCorpus.count(corpus.incidents(), t -> !t.factors().isEmpty()),
        corpus.incidentsWith(one).size(),
        corpus.incidentsWith(other).size(),
        (int) PlainCorpus.count(corpus.incidentsWith(one), t -> t.factors().contains(other)));
  }

  boolean isEnough() {
    return both >= 3 && withOne >= 5 && withOther >= 5;
  }

  /** How many times as many as the product of the two shares would give. */
  double lift() {
    return both / (n * ((double) withOne / n) * ((double) withOther / n));
  }

  String liftInWords() {
    if (!isEnough()) {
      return "too few to say";
    }
    return BigDecimal.valueOf((long) n * both)
            .divide(BigDecimal.valueOf((long) withOne * withOther), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " ×";
  }
}
