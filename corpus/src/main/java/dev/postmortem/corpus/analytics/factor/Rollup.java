package dev.postmortem.corpus.analytics.factor;

import dev.postmortem.corpus.analytics.action.ActionRow;
import java.util.List;
import java.util.Optional;

/**
 * Factors by how many incidents they contributed to: most first; of equals the one seen last, then
 * by id.
 *
 * @param threshold unrelated incidents that make a program
 * @param entries only factors with an incident
 */
public record Rollup(int threshold, List<Entry> entries) {

  /**
   * A factor's place.
   *
   * @param program empty if its unrelated incidents are fewer than the threshold
   */
  public record Entry(FactorFacts facts, Optional<Program> program) {}

  /**
   * A factor that recurs across unrelated services, and so wants one effort rather than many.
   *
   * @param factor canonical id
   * @param unrelated incidents of which no two share a service, oldest first
   * @param openActions the open actions that would serve it
   */
  public record Program(String factor, UnrelatedIncidents unrelated, List<ActionRow> openActions) {}

  /** The programs, in the order of the factors. */
  public List<Program> programs() {
    return entries.stream().flatMap(e -> e.program().stream()).toList();
  }
}
