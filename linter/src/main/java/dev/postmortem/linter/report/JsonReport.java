package dev.postmortem.linter.report;

import dev.postmortem.linter.LintResult;

/** Findings as JSON, version 1; {@code docs/findings-json.md} documents it. */
public final class JsonReport {

  private JsonReport() {}

  /** The report. */
  public static String format(LintResult result) {
    return result.toString();
  }
}
