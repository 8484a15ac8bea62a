package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a table with more cells than its head: what is in them is lost. */
public final class TableCellCount implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "table-cell-count", Family.DOCUMENT, "a row of a table has more cells than its head")
          .since("0.1.0")
          .levels(
              dev.postmortem.corpus.config.Level.WARNING,
              dev.postmortem.corpus.config.Level.WARNING,
              dev.postmortem.corpus.config.Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    SourceText source = context.document().source();
    for (Block.Table table : context.document().tables()) {
      for (Block.Row row : table.rows()) {
        row.surplus()
            .ifPresent(
                lost -> {
                  Diagnostic remark =
                      remarks
                          .at(lost, "Readers do not see " + Quote.of(source.slice(lost)))
                          .help("write \\| for a | inside a cell, or add a column to the head");
                  escaped(row, table.header().size(), source).ifPresent(remark::fix);
                });
      }
    }
  }

  /** Escapes the pipes inside code spans, where the row then has as many cells as its head. */
  private static Optional<Fix> escaped(Block.Row row, int columns, SourceText source) {
    String text = source.slice(row.span());
    List<Fix.Edit> edits = new ArrayList<>();
    int separators = 0;
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (c == '`' && !escaped) {
        code = !code;
      } else if (c == '|' && !escaped) {
        if (code) {
          edits.add(new Fix.Edit(Span.at(row.span().start() + i), "\\"));
        } else {
          separators++;
        }
      }
    }
    int outer = (text.startsWith("|") ? 1 : 0) + (text.endsWith("|") ? 1 : 0);
    int cells = separators - outer + 1;
    return !code && !edits.isEmpty() && cells <= columns
        ? Optional.of(new Fix("escape | inside code", edits))
        : Optional.empty();
  }
}
