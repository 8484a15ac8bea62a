package dev.postmortem.schema.model;

import java.util.Optional;

/** What an action is for. */
public enum ActionKind implements Term {
  /** Makes the factor less likely. */
  PREVENT,
  /** Makes it seen sooner. */
  DETECT,
  /** Reduces the impact. */
  MITIGATE,
  /** Makes recovery faster. */
  RECOVER,
  /** Finds out more. */
  LEARN;

  /** The value with this word in files. */
  public static Optional<ActionKind> of(String word) {
    return Term.of(values(), word);
  }
}
