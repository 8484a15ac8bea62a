package dev.postmortem.cli;

/** How much is said besides the result. */
enum Loudness {
  /** Errors only. */
  QUIET,
  /** What was done, and what is missing from the result. */
  NORMAL,
  /** Also where it works and how long it took. */
  VERBOSE
}
