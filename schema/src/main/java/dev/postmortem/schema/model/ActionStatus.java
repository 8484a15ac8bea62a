package dev.postmortem.schema.model;

import java.util.Optional;

/** Where an action stands. */
public enum ActionStatus implements Term {
  /** Not started. */
  OPEN,
  /** Started. */
  IN_PROGRESS,
  /** Done. */
  DONE,
  /** Will not be done. */
  DROPPED;

  /** The value with this word in files. */
  public static Optional<ActionStatus> of(String word) {
    return Term.of(values(), word);
  }
}
