package dev.postmortem.corpus.config;

/** How much a finding weighs. */
public enum Level {
  /** Not reported. */
  OFF,
  /** Reported. */
  WARNING,
  /** Reported, and fails a check. */
  ERROR
}
