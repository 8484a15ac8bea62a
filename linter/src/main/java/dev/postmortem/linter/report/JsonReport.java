package dev.postmortem.linter.report;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.ObjectBuilder;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Locale;

/** Findings as JSON, version 1; {@code docs/findings-json.md} documents it. */
public final class JsonReport {

  private static final int VERSION = 1;

  private JsonReport() {}

  /** The report. */
  public static String format(LintResult result) {
    return JsonText.write(
        JsonValue.object()
            .put("version", VERSION)
            .put("findings", result.findings().stream().map(JsonReport::finding).toList())
            .put("failures", result.failures().stream().map(JsonReport::failure).toList())
            .build());
  }

  private static JsonValue finding(Finding finding) {
    ObjectBuilder json =
        JsonValue.object()
            .put("rule", finding.rule().id())
            .put("family", finding.rule().family().word())
            .put("severity", finding.level().name().toLowerCase(Locale.ROOT))
            .put("file", finding.path());
    place(finding.source(), finding.span(), json);
    finding.pattern().ifPresent(pattern -> json.put("pattern", pattern));
    return json.put("message", finding.message())
        .put("help", finding.help().map(JsonValue::of).orElse(JsonValue.nothing()))
        .put("words", finding.words())
        .put("fixes", finding.fixes().stream().map(fix -> fix(fix, finding.source())).toList())
        .build();
  }

  private static JsonValue fix(Fix fix, SourceText source) {
    return JsonValue.object()
        .put("title", fix.title())
        .put(
            "edits",
            fix.edits().stream()
                .map(
                    edit -> {
                      ObjectBuilder json = JsonValue.object();
                      place(source, edit.span(), json);
                      return json.put("replacement", edit.replacement()).build();
                    })
                .toList())
        .build();
  }

  private static void place(SourceText source, Span span, ObjectBuilder json) {
    json.put("line", source.positionAt(span.start()).line())
        .put("column", source.positionAt(span.start()).column())
        .put("endLine", source.positionAt(span.end()).line())
        .put("endColumn", source.positionAt(span.end()).column());
  }

  private static JsonValue failure(RuleFailure failure) {
    return JsonValue.object()
        .put("rule", failure.rule())
        .put("file", failure.path())
        .put("message", failure.message())
        .build();
  }
}
