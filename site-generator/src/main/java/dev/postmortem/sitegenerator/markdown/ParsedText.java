package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.schema.markdown.Dialect;
import dev.postmortem.schema.markdown.MarkdownGuard;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A Markdown text as it was parsed, and what its rendering needs to know of the whole of it.
 *
 * @param document the nodes; pieces may be taken out of it to be shown elsewhere
 * @param rawHtml whether any of it is HTML, of which one piece may open what another closes
 */
record ParsedText(
    Node document, RenderedWords words, Anchors anchors, Footnotes footnotes, boolean rawHtml) {

  private static final Parser PARSER = Dialect.parser();

  static ParsedText of(String markdown) {
    SourceText source = SourceText.of("", markdown);
    String masked = MarkdownGuard.mask(source, 0, new ArrayList<>());
    Node document = PARSER.parse(masked);
    RenderedWords words = new RenderedWords(source.text(), masked);
    Footnotes footnotes = new Footnotes(document);
    dropUnused(document, footnotes);
    return new ParsedText(
        document, words, new Anchors(words, document), footnotes, holdsHtml(document));
  }

  /** A footnote that nothing refers to is shown nowhere, and must not be found by its words. */
  private static void dropUnused(Node document, Footnotes footnotes) {
    Set<Node> used = new HashSet<>();
    footnotes.notes().forEach(note -> used.add(note.definition()));
    Node next;
    for (Node node = document.getFirstChild(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof FootnoteDefinition && !used.contains(node)) {
        node.unlink();
      }
    }
  }

  private static boolean holdsHtml(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock || node instanceof HtmlInline || holdsHtml(node)) {
        return true;
      }
    }
    return false;
  }
}
