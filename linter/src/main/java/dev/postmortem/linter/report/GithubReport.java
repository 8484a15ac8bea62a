package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Configuration.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings for GitHub Actions: workflow commands that become annotations, and a job summary.
 *
 * <p>GitHub shows at most ten error and ten warning annotations of a step and drops the rest in
 * silence; so no more are written, and a notice says how many were left out.
 */
public final class GithubReport {

  /** How many annotations of one level GitHub shows of a step. */
  private static final int SHOWN = 10;

  /** Rows of the summary's table; a summary may have a mebibyte. */
  private static final int SUMMARY_ROWS = 250;

  private GithubReport() {}

  /** Workflow commands, one a line, to be printed to standard output. */
  public static String annotations(LintResult result) {
    return annotations(result, "");
  }

  /**
   * Workflow commands for a repository of postmortems that is a folder of the Git repository.
   *
   * @param folder the folder, relative to the Git repository, with {@code /}; empty for its root
   */
  public static String annotations(LintResult result, String folder) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (RuleFailure failure : result.failures()) {
      errors.add(
          failure.path().isEmpty()
              ? command("error", "title=internal-error", failure.message())
              : command(
                  "error",
                  "file=" + property(under(folder, failure.path())) + ",title=internal-error",
                  failure.message()));
    }
    for (Finding finding : result.findings()) {
      (finding.level() == Level.ERROR ? errors : warnings).add(annotation(finding, folder));
    }
    StringBuilder commands = new StringBuilder();
    errors.stream().limit(SHOWN).forEach(line -> commands.append(line).append('\n'));
    warnings.stream().limit(SHOWN).forEach(line -> commands.append(line).append('\n'));
    int leftErrors = Math.max(0, errors.size() - SHOWN);
    int leftWarnings = Math.max(0, warnings.size() - SHOWN);
    if (leftErrors + leftWarnings > 0) {
      commands
          .append(
              command(
                  "notice",
                  "title=Postmortems",
                  "%s and %s are not annotated here; the job's log and summary have them all"
                      .formatted(
                          ClosingCount.counted(leftErrors, "more error"),
                          ClosingCount.counted(leftWarnings, "more warning"))))
          .append('\n');
    }
    return commands.toString();
  }

  /** Markdown to be appended to the file that {@code GITHUB_STEP_SUMMARY} names. */
  public static String summary(LintResult result) {
    StringBuilder markdown = new StringBuilder("## Postmortems\n\n");
    new ClosingCount(result).lines().forEach(line -> markdown.append(line).append("\n\n"));
    if (!result.findings().isEmpty()) {
      markdown.append("| | Where | Rule | What | How to mend it |\n|---|---|---|---|---|\n");
      result.findings().stream().limit(SUMMARY_ROWS).forEach(f -> row(f, markdown));
      int left = result.findings().size() - SUMMARY_ROWS;
      if (left > 0) {
        markdown.append("\nand ").append(left).append(" more, in the job's log.\n");
      }
    }
    for (RuleFailure failure : result.failures()) {
      markdown
          .append("\n**error** ")
          .append(MarkdownText.escape(failure.path()))
          .append(": ")
          .append(MarkdownText.escape(failure.message()))
          .append('\n');
    }
    return markdown.toString();
  }

  private static void row(Finding finding, StringBuilder markdown) {
    markdown
        .append("| ")
        .append(finding.level() == Level.ERROR ? "❌" : "⚠️")
        .append(" | ")
        .append(MarkdownText.escape(finding.path() + ":" + finding.start()))
        .append(" | ")
        .append(finding.rule().id())
        .append(" | ")
        .append(MarkdownText.escape(finding.message()))
        .append(" | ")
        .append(MarkdownText.escape(finding.help().orElse("")))
        .append(" |\n");
  }

  private static String annotation(Finding finding, String folder) {
    StringBuilder properties = new StringBuilder();
    properties
        .append("file=")
        .append(property(under(folder, finding.path())))
        .append(",line=")
        .append(finding.start().line())
        .append(",endLine=")
        .append(finding.end().line());
    if (finding.start().line() == finding.end().line()) {
      properties
          .append(",col=")
          .append(finding.start().column())
          .append(",endColumn=")
          .append(Math.max(finding.start().column(), finding.end().column() - 1));
    }
    properties.append(",title=").append(property(finding.rule().id()));
    String text = finding.message() + finding.help().map(help -> "\nHelp: " + help).orElse("");
    return command(
        finding.level() == Level.ERROR ? "error" : "warning", properties.toString(), text);
  }

  private static String under(String folder, String path) {
    return folder.isEmpty() ? path : folder.endsWith("/") ? folder + path : folder + "/" + path;
  }

  private static String command(String name, String properties, String message) {
    return "::" + name + " " + properties + "::" + data(message);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
