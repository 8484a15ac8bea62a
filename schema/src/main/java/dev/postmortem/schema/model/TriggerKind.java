package dev.postmortem.schema.model;

import java.util.Optional;

/** The kind of event that triggered the incident. */
public enum TriggerKind implements Term {
  /** A software release. */
  DEPLOY,
  /** A change of configuration. */
  CONFIG_CHANGE,
  /** A change of load. */
  TRAFFIC,
  /** Something the service relies on changed or failed. */
  DEPENDENCY,
  /** A machine, disk, link or power supply. */
  HARDWARE,
  /** A certificate, token, licence or quota ran out. */
  EXPIRY,
  /** A step carried out by hand. */
  MANUAL_OPERATION,
  /** Data of an unexpected shape or size. */
  DATA,
  /** An attack or a leak. */
  SECURITY,
  /** Not known. */
  UNKNOWN;

  /** The value with this word in files. */
  public static Optional<TriggerKind> of(String word) {
    return Term.of(values(), word);
  }
}
