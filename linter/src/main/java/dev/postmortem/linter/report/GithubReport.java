package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.text.escape.MarkdownText;
import dev.postmortem.text.format.Counts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Findings for GitHub Actions: workflow commands that become annotations, and a job summary.
 *
 * <p>GitHub shows at most ten error and ten warning annotations of a step and drops the rest in
 * silence; so no more are written, and a notice says how many were left out.
 */
public final class GithubReport {

  /** How many annotations of one level GitHub shows of a step. */
  private static final int MAX_ANNOTATIONS_PER_LEVEL = 10;

  /** Rows of the summary's table: the rest follows when these are fixed. */
  private static final int MAX_SUMMARY_ROWS = 250;

  /**
   * GitHub refuses a step's summary of more than a mebibyte; other programs may write to it, too.
   */
  private static final int MAX_SUMMARY_BYTES = 900 * 1024;

  private GithubReport() {}

  /** Workflow commands, one a line, to be printed to standard output. */
  public static String annotations(LintResult result, ReportFrame frame) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (RuleFailure failure : result.failures()) {
      errors.add(
          failure.path().isEmpty()
              ? command("error", "title=internal-error", failure.message())
              : command(
                  "error",
                  "file=" + property(frame.path(failure.path())) + ",title=internal-error",
                  failure.message()));
    }
    for (Finding finding : result.findings()) {
      (finding.level() == Level.ERROR ? errors : warnings).add(annotation(finding, frame));
    }
    StringBuilder commands = new StringBuilder();
    errors.stream()
        .limit(MAX_ANNOTATIONS_PER_LEVEL)
        .forEach(line -> commands.append(line).append('\n'));
    warnings.stream()
        .limit(MAX_ANNOTATIONS_PER_LEVEL)
        .forEach(line -> commands.append(line).append('\n'));
    int leftErrors = Math.max(0, errors.size() - MAX_ANNOTATIONS_PER_LEVEL);
    int leftWarnings = Math.max(0, warnings.size() - MAX_ANNOTATIONS_PER_LEVEL);
    if (leftErrors + leftWarnings > 0) {
      commands
          .append(
              command(
                  "notice",
                  "title=Postmortems",
                  leftOut(leftErrors, leftWarnings)
                      + " no annotation: GitHub shows ten of each level; the job summary lists"
                      + " them"))
          .append('\n');
    }
    return commands.toString();
  }

  private static String leftOut(int errors, int warnings) {
    String more =
        errors == 0
            ? Counts.of(warnings, "more warning")
            : warnings == 0
                ? Counts.of(errors, "more error")
                : Counts.of(errors, "more error") + " and " + Counts.of(warnings, "more warning");
    return more + (errors + warnings == 1 ? " has" : " have");
  }

  /**
   * Markdown to be appended to the file that {@code GITHUB_STEP_SUMMARY} names: the verdict, then a
   * table with the errors first. What does not fit is counted.
   */
  public static String summary(LintResult result, ReportFrame frame) {
    return summary(result, frame, List.of());
  }

  /**
   * The same with what the run could not look at.
   *
   * @param notes one sentence each
   */
  public static String summary(LintResult result, ReportFrame frame, List<String> notes) {
    StringBuilder markdown = new StringBuilder(verdict(result)).append("\n\n");
    notes.forEach(note -> markdown.append(MarkdownText.escape(note)).append("\n\n"));
    new FindingsSummary(result, frame.front())
        .lines()
        .forEach(line -> markdown.append(line).append("\n\n"));
    for (RuleFailure failure : result.failures()) {
      markdown
          .append("**error** ")
          .append(MarkdownText.escape(failure.path()))
          .append(failure.path().isEmpty() ? "" : ": ")
          .append(MarkdownText.escape(failure.message()))
          .append("\n\n");
    }
    if (!result.findings().isEmpty()) {
      table(result, frame, markdown);
    }
    return markdown.toString();
  }

  private static String verdict(LintResult result) {
    if (result.scanned().all() == 0) {
      return "## ❌ Postmortems: none found";
    }
    int errors = result.count(Level.ERROR) + result.failures().size();
    int warnings = result.count(Level.WARNING);
    if (errors > 0) {
      return "## ❌ Postmortems: "
          + Counts.of(errors, "error")
          + " to fix"
          + (warnings > 0 ? ", " + Counts.of(warnings, "warning") : "");
    }
    return warnings > 0
        ? "## ⚠️ Postmortems: " + Counts.of(warnings, "warning")
        : "## ✅ Postmortems: nothing to fix";
  }

  private static void table(LintResult result, ReportFrame frame, StringBuilder markdown) {
    markdown.append("| | Where | What | How to fix it | Rule |\n|---|---|---|---|---|\n");
    List<Finding> errorsFirst = new ArrayList<>(result.findings());
    errorsFirst.sort(Comparator.comparing((Finding f) -> f.level() != Level.ERROR));
    int rows = 0;
    int bytes = markdown.toString().getBytes(StandardCharsets.UTF_8).length;
    for (Finding finding : errorsFirst) {
      String row = row(finding, frame);
      bytes += row.getBytes(StandardCharsets.UTF_8).length;
      if (rows == MAX_SUMMARY_ROWS || bytes > MAX_SUMMARY_BYTES) {
        break;
      }
      markdown.append(row);
      rows++;
    }
    int left = errorsFirst.size() - rows;
    if (left > 0) {
      markdown
          .append("\nand ")
          .append(left)
          .append(" more; ")
          .append(frame.front().hint("mvn postmortem:lint"))
          .append(" lists all.\n");
    }
  }

  private static String row(Finding finding, ReportFrame frame) {
    String path = finding.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            finding.level() == Level.ERROR ? "❌" : "⚠️",
            MarkdownText.link(
                name + ":" + finding.start().line(), frame.place(path, finding.start().line())),
            MarkdownText.escape(finding.message()),
            MarkdownText.escape(finding.help().orElse("")),
            MarkdownText.link(finding.rule().id(), frame.page(finding.rule())));
  }

  private static String annotation(Finding finding, ReportFrame frame) {
    StringBuilder properties = new StringBuilder();
    properties
        .append("file=")
        .append(property(frame.path(finding.path())))
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
