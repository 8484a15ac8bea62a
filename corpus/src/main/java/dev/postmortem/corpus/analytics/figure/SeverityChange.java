package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.schema.model.Term;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of an incident's severity after its postmortem was first committed.
 *
 * @param postmortem id
 * @param from the severity before
 * @param to the severity after
 * @param at the commit's time; empty where a shallow clone does not tell
 */
public record SeverityChange(
    String postmortem, String from, String to, Optional<Instant> at, Direction direction) {

  /** Which way. */
  public enum Direction implements Term {
    /** To a more severe one. */
    RAISED,
    /** To a less severe one. */
    LOWERED,
    /** From or to one that is not configured. */
    UNKNOWN
  }
}
