package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.text.format.Counts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings in the form of JUnit's XML report: a suite for each file, a test case for each finding.
 * Errors are failed tests; warnings are passed ones that say something, since they fail no check. A
 * suite of its own counts the postmortems that were looked at, so that a good run is not an empty
 * one.
 */
public final class JunitReport {

  private static final String NAME = "postmortem";

  private JunitReport() {}

  /** The report. */
  public static String format(LintResult result) {
    Map<String, List<Finding>> byFile =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
    int broken = result.failures().size();
    XmlText xml =
        new XmlText()
            .open(
                "testsuites",
                "name",
                NAME,
                "tests",
                String.valueOf(1 + broken + result.findings().size()),
                "failures",
                String.valueOf(result.count(Level.ERROR)),
                "errors",
                String.valueOf(broken),
                "time",
                "0");
    suite(NAME, 1 + broken, 0, broken, xml);
    xml.empty(
        "testcase",
        "name",
        Counts.of(result.files(), "postmortem") + " checked",
        "classname",
        NAME,
        "time",
        "0");
    result.failures().forEach(failure -> append(failure, xml));
    xml.close();
    byFile.forEach(
        (path, findings) -> {
          int errors = (int) findings.stream().filter(f -> f.level() == Level.ERROR).count();
          suite(path, findings.size(), errors, 0, xml);
          findings.forEach(finding -> append(finding, xml));
          xml.close();
        });
    return xml.close().end();
  }

  private static void suite(String name, int tests, int failures, int errors, XmlText xml) {
    xml.open(
        "testsuite",
        "name",
        name,
        "tests",
        String.valueOf(tests),
        "failures",
        String.valueOf(failures),
        "errors",
        String.valueOf(errors),
        "skipped",
        "0",
        "time",
        "0");
  }

  private static void append(Finding finding, XmlText xml) {
    xml.open(
        "testcase",
        "name",
        finding.rule().id() + " at " + finding.start() + ": " + finding.message(),
        "classname",
        finding.path(),
        "time",
        "0");
    if (finding.level() == Level.ERROR) {
      xml.words(
          "failure",
          failureText(finding),
          "message",
          finding.message(),
          "type",
          finding.rule().id());
    } else {
      xml.words("system-out", "warning: " + finding.message() + "\n" + failureText(finding));
    }
    xml.close();
  }

  private static String failureText(Finding finding) {
    return finding.path()
        + ":"
        + finding.start()
        + "\n"
        + finding.words()
        + finding.help().map(help -> "\nhelp: " + help).orElse("");
  }

  private static void append(RuleFailure failure, XmlText xml) {
    xml.open("testcase", "name", failure.rule(), "classname", NAME, "time", "0")
        .words("error", failure.path(), "message", failure.message(), "type", "internal-error")
        .close();
  }
}
