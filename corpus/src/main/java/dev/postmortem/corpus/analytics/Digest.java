package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.schema.model.Term;
import java.util.List;
import java.util.Optional;

/**
 * What a period brought: what happened, which factors rise, which actions landed and which did not,
 * and one postmortem worth reading.
 *
 * @param period which days
 * @param incidents ids of the incidents that started in it, oldest first
 * @param nearMisses ids of the near misses, likewise
 * @param severities the incidents per severity
 * @param published ids of the postmortems first published in it
 * @param recurrences those of its incidents
 * @param factors the factors of its incidents, most incidents of the period first, then by id
 * @param rising factors that rise by the view's {@code today}; significant rises first, then by how
 *     many recent incidents they have
 * @param landed actions done in it, in time or late
 * @param missed actions that fell due in it and are not done
 * @param worthReading of the postmortems published in it or, if none is known to be, of its
 *     incidents that are published, the one to read
 */
public record Digest(
    Period period,
    List<String> incidents,
    List<String> nearMisses,
    List<Group> severities,
    List<String> published,
    Recurrences recurrences,
    List<Group> factors,
    List<FactorFacts> rising,
    List<ActionRow> landed,
    List<ActionRow> missed,
    Optional<Reading> worthReading) {

  /** Why a postmortem is worth reading. */
  public enum Reason implements Term {
    /** Its reviewers judged it best; of equals, the one that is evidenced best. */
    REVIEWED_BEST,
    /** No review score is known; it has most parts of {@link EvidencePart}. */
    EVIDENCED_BEST
  }

  /**
   * A postmortem to read.
   *
   * @param reviewScore 1 to 5
   * @param evidenceParts how many parts of {@link EvidencePart} it has
   */
  public record Reading(
      String postmortem, Reason reason, Optional<Integer> reviewScore, int evidenceParts) {}

  /** The actions that landed after their due date. */
  public List<ActionRow> landedLate() {
    return landed.stream().filter(row -> row.state() == ActionState.DONE_LATE).toList();
  }
}
