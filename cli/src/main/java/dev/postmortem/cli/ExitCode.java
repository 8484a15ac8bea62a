package dev.postmortem.cli;

/** What the command's exit code says. */
final class ExitCode {

  /** Nothing at or above the limit. */
  static final int PASSED = 0;

  /** Findings. */
  static final int FINDINGS = 1;

  /** Could not be run. */
  static final int NOT_RUN = 2;

  private ExitCode() {}
}
