package dev.postmortem.linter.report;

import dev.postmortem.linter.LintResult;

/** Findings for GitHub Actions: workflow commands that become annotations, and a job summary. */
public final class GithubReport {

  private GithubReport() {}

  /** Workflow commands, one a line, to be printed to standard output. */
  public static String annotations(LintResult result) {
    return result.toString();
  }

  /** Markdown to be appended to the file that {@code GITHUB_STEP_SUMMARY} names. */
  public static String summary(LintResult result) {
    return result.toString();
  }
}
