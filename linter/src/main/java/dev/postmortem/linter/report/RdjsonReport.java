package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.ObjectBuilder;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings in reviewdog's diagnostic format, which it turns into comments and suggestions. Columns
 * count bytes of UTF-8 there; a suggestion is one replacement, so that all edits of a fix are given
 * as one that reaches from the first to the last.
 */
public final class RdjsonReport {

  private final ReportFrame frame;

  private RdjsonReport(ReportFrame frame) {
    this.frame = frame;
  }

  /** The report. */
  public static String format(LintResult result, ReportFrame frame) {
    RdjsonReport report = new RdjsonReport(frame);
    List<JsonValue> diagnostics = new ArrayList<>();
    result.failures().forEach(failure -> diagnostics.add(report.diagnostic(failure)));
    result.findings().forEach(finding -> diagnostics.add(report.diagnostic(finding)));
    return JsonText.write(
        JsonValue.object()
            .put("source", JsonValue.object().put("name", "postmortem"))
            .put("diagnostics", diagnostics)
            .build());
  }

  private JsonValue diagnostic(Finding finding) {
    ObjectBuilder code = JsonValue.object().put("value", finding.rule().id());
    frame.page(finding.rule()).ifPresent(page -> code.put("url", page));
    ObjectBuilder json =
        JsonValue.object()
            .put(
                "message",
                finding.message() + finding.help().map(help -> "\nHelp: " + help).orElse(""))
            .put(
                "location",
                JsonValue.object()
                    .put("path", frame.path(finding.path()))
                    .put("range", range(finding.source(), finding.span())))
            .put("severity", finding.level() == Level.ERROR ? "ERROR" : "WARNING")
            .put("code", code);
    if (!finding.fixes().isEmpty()) {
      json.put(
          "suggestions",
          finding.fixes().stream().map(fix -> suggestion(fix, finding.source())).toList());
    }
    return json.build();
  }

  private JsonValue diagnostic(RuleFailure failure) {
    return JsonValue.object()
        .put("message", failure.message())
        .put(
            "location",
            JsonValue.object()
                .put(
                    "path",
                    failure.path().isEmpty() ? "postmortem.yml" : frame.path(failure.path())))
        .put("severity", "ERROR")
        .put("code", JsonValue.object().put("value", "internal-error"))
        .build();
  }

  private static JsonValue suggestion(Fix fix, SourceText source) {
    List<Fix.Edit> edits = fix.edits();
    Span whole = new Span(edits.get(0).span().start(), edits.get(edits.size() - 1).span().end());
    List<Fix.Edit> inside =
        edits.stream()
            .map(
                e ->
                    new Fix.Edit(
                        new Span(e.span().start() - whole.start(), e.span().end() - whole.start()),
                        e.replacement()))
            .toList();
    return JsonValue.object()
        .put("range", range(source, whole))
        .put("text", new Fix(fix.title(), inside).apply(source.slice(whole)))
        .build();
  }

  private static ObjectBuilder range(SourceText source, Span span) {
    return JsonValue.object()
        .put("start", position(source, span.start()))
        .put("end", position(source, span.end()));
  }

  private static ObjectBuilder position(SourceText source, int offset) {
    int line = source.lineAt(offset);
    String before = source.slice(new Span(source.lineSpan(line).start(), offset));
    return JsonValue.object()
        .put("line", line)
        .put("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
  }
}
