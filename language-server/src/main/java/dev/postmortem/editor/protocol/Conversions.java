package dev.postmortem.editor.protocol;

import dev.postmortem.corpus.config.Configuration.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Our words in the protocol's: lines and columns from 0, in UTF-16 units. */
final class Conversions {

  static final String SOURCE = "postmortem";

  private Conversions() {}

  static Range range(SourceText source, Span span) {
    return new Range(position(source, span.start()), position(source, span.end()));
  }

  private static Position position(SourceText source, int offset) {
    dev.postmortem.schema.text.Position at = source.positionAt(offset);
    return new Position(at.line() - 1, at.column() - 1);
  }

  static Diagnostic diagnostic(Finding finding) {
    Diagnostic diagnostic =
        new Diagnostic(
            range(finding.source(), finding.span()),
            finding.help().map(help -> finding.message() + "\n" + help).orElse(finding.message()),
            finding.level() == Level.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            SOURCE);
    diagnostic.setCode(finding.rule().id());
    return diagnostic;
  }

  static CodeAction action(String uri, Finding finding, Fix fix) {
    List<TextEdit> edits =
        fix.edits().stream()
            .map(e -> new TextEdit(range(finding.source(), e.span()), e.replacement()))
            .toList();
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic(finding)));
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
    return action;
  }
}
