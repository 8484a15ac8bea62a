package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.linter.SuppressedFinding;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.ObjectBuilder;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Findings as SARIF 2.1.0, for code scanning services; suppressed findings are included with their
 * reason.
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final ReportFrame frame;
  private final List<RuleInfo> rules;

  private SarifReport(LintResult result, ReportFrame frame) {
    this.frame = frame;
    TreeMap<String, RuleInfo> byId = new TreeMap<>();
    Stream.concat(
            result.findings().stream(),
            result.suppressed().stream().map(SuppressedFinding::finding))
        .forEach(f -> byId.put(f.rule().id(), f.rule()));
    this.rules = List.copyOf(byId.values());
  }

  /** The report. */
  public static String format(LintResult result, ReportFrame frame) {
    return JsonText.write(new SarifReport(result, frame).log(result));
  }

  private JsonValue log(LintResult result) {
    List<JsonValue> results = new ArrayList<>();
    result.findings().forEach(f -> results.add(result(f, Optional.empty())));
    result.suppressed().forEach(s -> results.add(result(s.finding(), Optional.of(s))));
    ObjectBuilder run =
        JsonValue.object()
            .put(
                "tool",
                JsonValue.object()
                    .put(
                        "driver",
                        JsonValue.object()
                            .put("name", "postmortem")
                            .put("version", frame.version())
                            .put("rules", rules.stream().map(this::rule).toList())))
            .put("columnKind", "utf16CodeUnits")
            .put(
                "originalUriBaseIds",
                JsonValue.object()
                    .put(
                        ROOT,
                        JsonValue.object().put("description", text("The root of the repository."))))
            .put("invocations", List.of(invocation(result)))
            .put("results", results);
    return JsonValue.object()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", List.of(run.build()))
        .build();
  }

  private JsonValue invocation(LintResult result) {
    return JsonValue.object()
        .put("executionSuccessful", result.failures().isEmpty() ? JsonValue.yes() : JsonValue.no())
        .put(
            "toolExecutionNotifications",
            result.failures().stream().map(this::notification).toList())
        .build();
  }

  private JsonValue notification(RuleFailure failure) {
    ObjectBuilder json =
        JsonValue.object()
            .put("level", "error")
            .put("message", text(failure.message()))
            .put("associatedRule", JsonValue.object().put("id", failure.rule()));
    if (!failure.path().isEmpty()) {
      json.put(
          "locations",
          List.of(
              JsonValue.object()
                  .put(
                      "physicalLocation",
                      JsonValue.object().put("artifactLocation", artifact(failure.path())))
                  .build()));
    }
    return json.build();
  }

  private JsonValue rule(RuleInfo rule) {
    Level level = rule.level(Profile.RECOMMENDED);
    String why = RuleDocument.find(rule).flatMap(page -> page.section("Why")).orElse("");
    ObjectBuilder help =
        JsonValue.object().put("text", why.isEmpty() ? sentence(rule.summary()) : why);
    RuleDocument.find(rule).ifPresent(page -> help.put("markdown", page.markdown()));
    ObjectBuilder json =
        JsonValue.object()
            .put("id", rule.id())
            .put("name", rule.id())
            .put("shortDescription", text(sentence(rule.summary())))
            .put("fullDescription", text(why.isEmpty() ? sentence(rule.summary()) : why))
            .put("help", help);
    frame.page(rule).ifPresent(page -> json.put("helpUri", page));
    return json.put("defaultConfiguration", JsonValue.object().put("level", level(level)))
        .put("properties", properties(rule))
        .build();
  }

  private static ObjectBuilder properties(RuleInfo rule) {
    ObjectBuilder json =
        JsonValue.object().put("tags", List.of(JsonValue.of(rule.family().word())));
    rule.since()
        .ifPresent(since -> json.put("since", since).put("stability", rule.stability().word()));
    return json;
  }

  private JsonValue result(Finding finding, Optional<SuppressedFinding> suppressed) {
    ObjectBuilder json =
        JsonValue.object()
            .put("ruleId", finding.rule().id())
            .put("ruleIndex", rules.indexOf(finding.rule()))
            .put("level", level(finding.level()))
            .put("message", text(message(finding)))
            .put(
                "locations",
                List.of(
                    JsonValue.object()
                        .put(
                            "physicalLocation",
                            JsonValue.object()
                                .put("artifactLocation", artifact(finding.path()))
                                .put("region", region(finding)))
                        .build()))
            .put(
                "partialFingerprints",
                JsonValue.object().put("postmortemWords/v1", finding.fingerprint()))
            .put("suppressions", suppressed.stream().map(SarifReport::suppression).toList());
    if (!finding.fixes().isEmpty()) {
      json.put("fixes", finding.fixes().stream().map(fix -> fix(fix, finding)).toList());
    }
    return json.build();
  }

  private static String message(Finding finding) {
    return sentence(finding.message())
        + finding.help().map(help -> " Help: " + sentence(help)).orElse("");
  }

  private static JsonValue suppression(SuppressedFinding suppressed) {
    boolean inSource = suppressed.by() != SuppressedFinding.By.BASELINE;
    ObjectBuilder json =
        JsonValue.object()
            .put("kind", inSource ? "inSource" : "external")
            .put("status", "accepted");
    String reason = inSource ? suppressed.reason() : "Recorded in the baseline.";
    return (reason.isEmpty() ? json : json.put("justification", reason)).build();
  }

  private JsonValue fix(Fix fix, Finding finding) {
    List<JsonValue> replacements = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      replacements.add(
          JsonValue.object()
              .put("deletedRegion", region(finding.source(), edit.span()))
              .put("insertedContent", text(edit.replacement()))
              .build());
    }
    return JsonValue.object()
        .put("description", text(sentence(fix.title())))
        .put(
            "artifactChanges",
            List.of(
                JsonValue.object()
                    .put("artifactLocation", artifact(finding.path()))
                    .put("replacements", replacements)
                    .build()))
        .build();
  }

  private ObjectBuilder artifact(String path) {
    return JsonValue.object()
        .put("uri", PercentEncoding.encodePath(frame.path(path)))
        .put("uriBaseId", ROOT);
  }

  private static ObjectBuilder region(Finding finding) {
    return region(finding.source(), finding.span()).put("snippet", text(finding.words()));
  }

  private static ObjectBuilder region(SourceText source, Span span) {
    return JsonValue.object()
        .put("startLine", source.positionAt(span.start()).line())
        .put("startColumn", source.positionAt(span.start()).column())
        .put("endLine", source.positionAt(span.end()).line())
        .put("endColumn", source.positionAt(span.end()).column());
  }

  private static ObjectBuilder text(String words) {
    return JsonValue.object().put("text", words);
  }

  private static String level(Level level) {
    return switch (level) {
      case OFF -> "none";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  private static String sentence(String words) {
    String capital =
        words.isEmpty()
            ? words
            : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    return capital.isEmpty() || ".!?:".indexOf(capital.charAt(capital.length() - 1)) >= 0
        ? capital
        : capital + ".";
  }
}
