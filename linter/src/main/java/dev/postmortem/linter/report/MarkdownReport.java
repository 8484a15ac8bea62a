package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.text.escape.MarkdownText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as a Markdown document: for a comment on a merge request, a wiki, a mail. */
public final class MarkdownReport {

  private MarkdownReport() {}

  /** The report. */
  public static String format(LintResult result, ReportFrame frame) {
    StringBuilder markdown = new StringBuilder("# Findings in postmortems\n\n");
    new FindingsSummary(result, frame.front())
        .lines()
        .forEach(line -> markdown.append(line).append("\n\n"));
    for (RuleFailure failure : result.failures()) {
      markdown
          .append("- **error** ")
          .append(MarkdownText.escape(failure.path()))
          .append(failure.path().isEmpty() ? "" : ": ")
          .append(MarkdownText.escape(failure.message()))
          .append("\n\n");
    }
    Map<String, List<Finding>> byFile =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
    byFile.forEach(
        (path, findings) -> {
          markdown.append("## ").append(MarkdownText.escape(path)).append("\n\n");
          findings.forEach(finding -> append(finding, frame, markdown));
          markdown.append('\n');
        });
    return markdown.toString().stripTrailing() + "\n";
  }

  private static void append(Finding finding, ReportFrame frame, StringBuilder markdown) {
    markdown
        .append("- ")
        .append(
            MarkdownText.link(
                "line " + finding.start().line(),
                frame.place(finding.path(), finding.start().line())))
        .append(finding.level() == Level.ERROR ? ", **error**, " : ", warning, ")
        .append(MarkdownText.link(finding.rule().id(), frame.page(finding.rule())))
        .append(": ")
        .append(MarkdownText.escape(finding.message()))
        .append('\n');
    finding
        .help()
        .ifPresent(help -> markdown.append("  – ").append(MarkdownText.escape(help)).append('\n'));
  }
}
