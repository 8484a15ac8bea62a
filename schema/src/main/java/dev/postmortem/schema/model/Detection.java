package dev.postmortem.schema.model;

import java.util.Optional;

/** Who or what noticed the incident first. */
public enum Detection implements Term {
  /** An alert paged. */
  ALERT,
  /** A person saw it on a dashboard. */
  MONITORING,
  /** A colleague noticed. */
  EMPLOYEE,
  /** A customer reported it. */
  CUSTOMER,
  /** A vendor or third party reported it. */
  THIRD_PARTY,
  /** It was found by accident. */
  LUCK;

  /** The value with this word in files. */
  public static Optional<Detection> of(String word) {
    return Term.of(values(), word);
  }
}
