package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.schema.model.Term;

/**
 * A property by which incidents are grouped. One incident may be in several groups of {@link
 * #SERVICE}, {@link #TEAM}, {@link #TAG} and {@link #FACTOR}: their counts do not add up.
 */
public enum Dimension implements Term {
  /** One group with all incidents. */
  ALL,
  /** As written; in the configured order. */
  SEVERITY,
  /** Incident, security, near-miss or drill: the only dimension that shows the latter two. */
  KIND,
  /** Calendar year of the start, by the clock of the place where it was written down. */
  YEAR,
  /** Calendar quarter of the start, likewise. */
  QUARTER,
  /** Who or what noticed first. */
  DETECTION,
  /** The kind of trigger. */
  TRIGGER,
  /** Affected service. */
  SERVICE,
  /** Team involved. */
  TEAM,
  /** Tag. */
  TAG,
  /** Contributing factor, aliases resolved. */
  FACTOR
}
