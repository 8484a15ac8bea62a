package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Turns quotes that begin with {@code [!NOTE]} and the like into admonitions, as code hosts show
 * them: the words are the author's own.
 */
final class Alerts implements PostProcessor {

  private static final Set<String> MARKS =
      Set.of("[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]");

  @Override
  public Node process(Node document) {
    List<BlockQuote> quotes = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            quotes.add(quote);
            visitChildren(quote);
          }
        });
    quotes.forEach(quote -> mark(quote).ifPresent(mark -> replace(quote, mark)));
    return document;
  }

  private static Optional<Text> mark(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text words
        && (words.getNext() == null || words.getNext() instanceof SoftLineBreak)
        && MARKS.contains(words.getLiteral().strip().toUpperCase(Locale.ROOT))) {
      return Optional.of(words);
    }
    return Optional.empty();
  }

  private static void replace(BlockQuote quote, Text mark) {
    String word = mark.getLiteral().strip();
    Span noTitle = Span.at(end(mark));
    Admonition alert =
        new Admonition(word.substring(2, word.length() - 1).toLowerCase(Locale.ROOT), "", noTitle);
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertBefore(alert);
    drop(mark);
    while (quote.getFirstChild() instanceof Block child) {
      alert.appendChild(child);
    }
    quote.unlink();
  }

  private static void drop(Text mark) {
    Node paragraph = mark.getParent();
    if (mark.getNext() != null) {
      mark.getNext().unlink();
    }
    mark.unlink();
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
      return;
    }
    List<SourceSpan> lines = paragraph.getSourceSpans();
    paragraph.setSourceSpans(lines.subList(Math.min(1, lines.size()), lines.size()));
  }

  private static int end(Text mark) {
    List<SourceSpan> spans = mark.getSourceSpans();
    return spans.isEmpty()
        ? 0
        : spans.get(spans.size() - 1).getInputIndex() + spans.get(spans.size() - 1).getLength();
  }
}
