package dev.postmortem.schema.model;

import java.util.Optional;

/** Who may read a postmortem. */
public enum Visibility implements Term {
  /** Everyone in the organisation. */
  INTERNAL,
  /** Everyone. */
  PUBLIC,
  /** A named few; never on a site. */
  RESTRICTED;

  /** The value with this word in files. */
  public static Optional<Visibility> of(String word) {
    return Term.of(values(), word);
  }
}
