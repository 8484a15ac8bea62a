package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings in the form of Checkstyle's XML report, which many CI servers read. */
public final class CheckstyleReport {

  /** The version of Checkstyle whose report this is like; readers want one, and ignore which. */
  private static final String LIKE = "10.0";

  private CheckstyleReport() {}

  /** The report. */
  public static String format(LintResult result, ReportFrame frame) {
    XmlText xml = new XmlText().open("checkstyle", "version", LIKE);
    Map<String, List<Finding>> byFile =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
    byFile.forEach(
        (path, findings) -> {
          xml.open("file", "name", frame.path(path));
          findings.forEach(finding -> append(finding, xml));
          xml.close();
        });
    for (RuleFailure failure : result.failures()) {
      xml.open("file", "name", failure.path().isEmpty() ? "." : frame.path(failure.path()))
          .empty(
              "error",
              "line",
              "1",
              "severity",
              "error",
              "message",
              failure.message(),
              "source",
              "postmortem.internal-error")
          .close();
    }
    return xml.close().end();
  }

  private static void append(Finding finding, XmlText xml) {
    xml.empty(
        "error",
        "line",
        String.valueOf(finding.start().line()),
        "column",
        String.valueOf(finding.start().column()),
        "severity",
        finding.level() == Level.ERROR ? "error" : "warning",
        "message",
        finding.message() + finding.help().map(help -> "; " + help).orElse(""),
        "source",
        "postmortem." + finding.rule().family().word() + "." + finding.rule().id());
  }
}
