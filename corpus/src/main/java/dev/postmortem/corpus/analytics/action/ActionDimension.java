package dev.postmortem.corpus.analytics.action;

import dev.postmortem.schema.model.Term;

/**
 * A property by which actions are grouped. One action may be in several groups of {@link #SERVICE}
 * and {@link #FACTOR}: their counts do not add up.
 */
public enum ActionDimension implements Term {
  /** What it is for. */
  KIND,
  /** Where it stands, as written; an action without a status is open. */
  STATUS,
  /** Where it stands by today. */
  STATE,
  /** The services of its incident. */
  SERVICE,
  /** The factors it addresses, aliases resolved. */
  FACTOR,
  /** The severity of its incident; in the configured order. */
  SEVERITY,
  /** The calendar quarter in which its incident started. */
  QUARTER
}
