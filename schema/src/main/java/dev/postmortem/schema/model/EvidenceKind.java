package dev.postmortem.schema.model;

import java.util.Optional;

/** The kind of evidence a link leads to. */
public enum EvidenceKind implements Term {
  /** A metric. */
  METRIC,
  /** A log query. */
  LOG,
  /** A trace. */
  TRACE,
  /** A dashboard. */
  DASHBOARD,
  /** A deployment. */
  DEPLOY,
  /** A configuration. */
  CONFIG,
  /** A conversation. */
  CHAT,
  /** A crash or heap dump. */
  DUMP,
  /** A ticket. */
  TICKET,
  /** A status page. */
  STATUS_PAGE;

  /** The value with this word in files. */
  public static Optional<EvidenceKind> of(String word) {
    return Term.of(values(), word);
  }
}
