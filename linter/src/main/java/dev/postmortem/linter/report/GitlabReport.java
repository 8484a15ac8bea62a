package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.linter.baseline.Hash;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.rule.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a code quality report of GitLab: the part of Code Climate's format that it reads. A
 * finding keeps its fingerprint when its line shifts; equal ones of a file are numbered.
 */
public final class GitlabReport {

  private static final int FINGERPRINT_BYTES = 16;

  private final ReportFrame frame;
  private final Map<String, Integer> seen = new HashMap<>();

  private GitlabReport(ReportFrame frame) {
    this.frame = frame;
  }

  /** The report. */
  public static String format(LintResult result, ReportFrame frame) {
    GitlabReport report = new GitlabReport(frame);
    List<JsonValue> issues = new ArrayList<>();
    result.failures().forEach(failure -> issues.add(report.issue(failure)));
    result.findings().forEach(finding -> issues.add(report.issue(finding)));
    return JsonText.write(JsonValue.array(issues));
  }

  private JsonValue issue(Finding finding) {
    String words = finding.message() + finding.help().map(help -> "; " + help).orElse("");
    return issue(
        words,
        finding.rule().id(),
        category(finding.rule().family()),
        finding.path() + " " + finding.rule().id() + " " + finding.fingerprint(),
        finding.level() == Level.ERROR ? "major" : "minor",
        frame.path(finding.path()),
        finding.start().line(),
        finding.end().line());
  }

  private JsonValue issue(RuleFailure failure) {
    return issue(
        failure.message(),
        "internal-error",
        "Bug Risk",
        failure.path() + " " + failure.rule(),
        "critical",
        failure.path().isEmpty() ? "postmortem.yml" : frame.path(failure.path()),
        1,
        1);
  }

  private JsonValue issue(
      String description,
      String check,
      String category,
      String identity,
      String severity,
      String path,
      int begin,
      int end) {
    int number = seen.merge(identity, 1, Integer::sum);
    return JsonValue.object()
        .put("type", "issue")
        .put("check_name", check)
        .put("description", description)
        .put("categories", List.of(JsonValue.of(category)))
        .put("fingerprint", Hash.hex(identity + " " + number, FINGERPRINT_BYTES))
        .put("severity", severity)
        .put(
            "location",
            JsonValue.object()
                .put("path", path)
                .put("lines", JsonValue.object().put("begin", begin).put("end", end)))
        .build();
  }

  /** One of the categories that Code Climate knows. */
  private static String category(Family family) {
    return switch (family) {
      case SAFETY -> "Security";
      case WORDING, HOUSE -> "Style";
      case DOCUMENT -> "Bug Risk";
      case CAUSALITY, ACTIONS, EVIDENCE, PROCESS -> "Clarity";
    };
  }
}
