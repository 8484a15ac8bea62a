package dev.postmortem.languageserver.protocol;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.languageserver.completion.Suggestion;
import dev.postmortem.languageserver.diagnostics.EditorDiagnostic.Tag;
import dev.postmortem.languageserver.symbols.Symbol;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What features tell, in the protocol's words. */
final class Answers {

  static final String SOURCE = "postmortem";

  private Answers() {}

  static Diagnostic diagnostic(
      SourceText source, dev.postmortem.languageserver.diagnostics.EditorDiagnostic found) {
    Diagnostic diagnostic =
        new Diagnostic(
            Ranges.range(source, found.span()),
            found.message(),
            found.finding().level() == Level.ERROR
                ? DiagnosticSeverity.Error
                : DiagnosticSeverity.Warning,
            SOURCE);
    diagnostic.setCode(found.finding().rule().id());
    found
        .page()
        .ifPresent(
            page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page.toString())));
    if (!found.tags().isEmpty()) {
      diagnostic.setTags(
          found.tags().stream()
              .sorted()
              .map(t -> t == Tag.UNNECESSARY ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated)
              .toList());
    }
    return diagnostic;
  }

  static CompletionItem item(SourceText source, Suggestion suggestion, int rank, Client client) {
    CompletionItem item = new CompletionItem(suggestion.label());
    item.setKind(kind(suggestion.kind()));
    item.setDetail(suggestion.detail());
    if (!suggestion.documentation().isEmpty()) {
      item.setDocumentation(markdown(suggestion.documentation()));
    }
    item.setSortText(String.format(Locale.ROOT, "%05d", rank));
    boolean typedBefore =
        suggestion.kind() == Suggestion.Kind.HEADING
            || suggestion.kind() == Suggestion.Kind.SNIPPET;
    String written = source.slice(suggestion.replaced());
    if (typedBefore && !written.isBlank()) {
      item.setFilterText(
          written.startsWith("#") ? suggestion.plainText().strip() : suggestion.label());
    }
    boolean snippet = client.snippets() && suggestion.text().contains("$");
    item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    String text = snippet ? suggestion.text() : suggestion.plainText();
    // Further lines bring their indentation along.
    item.setInsertTextMode(InsertTextMode.AsIs);
    item.setTextEdit(
        Either.forLeft(new TextEdit(Ranges.range(source, suggestion.replaced()), text)));
    return item;
  }

  private static CompletionItemKind kind(Suggestion.Kind kind) {
    return switch (kind) {
      case KEY -> CompletionItemKind.Property;
      case VALUE -> CompletionItemKind.EnumMember;
      case FACTOR -> CompletionItemKind.Class;
      case NAME -> CompletionItemKind.Value;
      case FILE -> CompletionItemKind.File;
      case HEADING -> CompletionItemKind.Module;
      case RULE -> CompletionItemKind.Constant;
      case SNIPPET -> CompletionItemKind.Snippet;
    };
  }

  static MarkupContent markdown(String words) {
    return new MarkupContent(MarkupKind.MARKDOWN, words);
  }

  static DocumentSymbol symbol(SourceText source, Symbol symbol) {
    List<DocumentSymbol> children =
        symbol.children().stream().map(child -> symbol(source, child)).toList();
    return new DocumentSymbol(
        symbol.name(),
        kind(symbol.kind()),
        Ranges.range(source, symbol.span()),
        Ranges.range(source, symbol.nameSpan()),
        symbol.detail(),
        children);
  }

  static SymbolKind kind(Symbol.Kind kind) {
    return switch (kind) {
      case FACTS -> SymbolKind.Object;
      case KEY -> SymbolKind.Property;
      case FACTOR -> SymbolKind.Class;
      case ACTION -> SymbolKind.Event;
      case SECTION -> SymbolKind.String;
      case EVENT -> SymbolKind.Number;
      case POSTMORTEM -> SymbolKind.File;
      case SERVICE -> SymbolKind.Module;
    };
  }
}
