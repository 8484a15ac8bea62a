package dev.postmortem.tasks.lint;

/**
 * What a branch changed, as a limit to what is reported.
 *
 * @param since the branch, tag or commit it left
 * @param limit what is left to report
 */
public record ChangeLimit(String since, Limit limit) {

  /** What is left to report. */
  public enum Limit {
    /** All findings in files that changed. */
    FILES,
    /** Findings on lines that changed, and those about changed files as a whole. */
    LINES
  }
}
