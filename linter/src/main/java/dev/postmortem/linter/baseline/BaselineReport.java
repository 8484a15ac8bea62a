package dev.postmortem.linter.baseline;

/** Formats a baseline: sorted, one entry a line, so that a change is a small diff. */
public final class BaselineReport {

  private BaselineReport() {}

  /** The text of the baseline file. */
  public static String format(Baseline baseline) {
    return baseline.entries().toString();
  }
}
