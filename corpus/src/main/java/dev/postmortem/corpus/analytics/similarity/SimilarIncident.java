package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.schema.model.Term;
import java.util.List;

/**
 * A postmortem that resembles another one, with why.
 *
 * @param postmortem id
 * @param score sum of the shared traits' weights
 * @param shared what the two have in common, heaviest first
 */
public record SimilarIncident(String postmortem, double score, List<Shared> shared) {

  /** What two postmortems can have in common. */
  public enum Trait implements Term {
    /** A contributing factor, by canonical id. */
    FACTOR,
    /** An affected service. */
    SERVICE,
    /** A kind of trigger other than {@code unknown}. */
    TRIGGER,
    /** A tag. */
    TAG
  }

  /**
   * A trait in common.
   *
   * @param value for example a factor's id
   * @param postmortems how many postmortems have it
   * @param weight {@code ln(1 + N / postmortems)}: the rarer, the more it says (Spärck Jones, "A
   *     Statistical Interpretation of Term Specificity", 1972)
   */
  public record Shared(Trait trait, String value, int postmortems, double weight) {}
}
