package dev.postmortem.schema.model;

import java.util.Optional;

/** The status of a postmortem. */
public enum Status implements Term {
  /** Being written; not yet asked for completeness. */
  DRAFT,
  /** Complete, waiting for reviewers. */
  IN_REVIEW,
  /** Reviewed and shared. */
  PUBLISHED,
  /** Published, and every action is done or dropped. */
  CLOSED;

  /** The value with this word in files. */
  public static Optional<Status> of(String word) {
    return Term.of(values(), word);
  }
}
