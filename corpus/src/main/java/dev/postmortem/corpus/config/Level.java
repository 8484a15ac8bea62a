package dev.postmortem.corpus.config;

/** The level of a finding. */
public enum Level {
  /** Not reported. */
  OFF,
  /** Reported. */
  WARNING,
  /** Reported, and fails a check. */
  ERROR
}
