package dev.postmortem.schema.model;

import java.util.Optional;

/** What kind of event a postmortem describes. */
public enum Kind implements Term {
  /** Something broke. */
  INCIDENT,
  /** Something nearly broke. */
  NEAR_MISS,
  /** Confidentiality, integrity or access was at stake. */
  SECURITY,
  /** An exercise. */
  DRILL;

  /** The value with this word in files. */
  public static Optional<Kind> of(String word) {
    return Term.of(values(), word);
  }
}
