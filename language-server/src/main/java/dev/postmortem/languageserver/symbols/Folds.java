package dev.postmortem.languageserver.symbols;

import dev.postmortem.languageserver.View;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of a file that can be folded away. */
public final class Folds {

  private Folds() {}

  /**
   * A range of lines.
   *
   * @param first from 1
   * @param last the last one that is folded; after {@code first}
   */
  public record Fold(int first, int last) {}

  /** What can be folded: every part of the outline that spans several lines. */
  public static List<Fold> of(View view, String path) {
    Optional<SourceText> source = view.text(path);
    List<Fold> folds = new ArrayList<>();
    source.ifPresent(s -> add(Outline.of(view, path), s, folds));
    return folds;
  }

  private static void add(List<Symbol> symbols, SourceText source, List<Fold> into) {
    for (Symbol symbol : symbols) {
      Span span = symbol.span();
      int first = source.lineAt(span.start());
      int last = source.lineAt(Math.max(span.start(), span.end() - 1));
      while (last > first && source.line(last).isBlank()) {
        last--;
      }
      if (last > first) {
        into.add(new Fold(first, last));
      }
      add(symbol.children(), source, into);
    }
  }
}
