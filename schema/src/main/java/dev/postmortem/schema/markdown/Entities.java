package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The characters of HTML's entity names, as the library reads them. */
final class Entities {

  /** The longest name, {@code CounterClockwiseContourIntegral}, with its signs. */
  private static final int MAX_ENTITY_CHARS = 34;

  private static final Parser PARSER = Parser.builder().build();

  private Entities() {}

  /** A name and its characters. */
  record Entity(Span span, String words) {}

  /** The entity that begins at an ampersand. */
  static Optional<Entity> at(String source, int start, int limit) {
    int last = Math.min(limit, start + MAX_ENTITY_CHARS);
    int end = start + 1;
    while (end < last
        && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '#')) {
      end++;
    }
    if (end == last || end == start + 1 || source.charAt(end) != ';') {
      return Optional.empty();
    }
    Span span = new Span(start, end + 1);
    String name = source.substring(span.start(), span.end());
    // A letter on either side keeps white space that an entity may encode.
    Node paragraph = PARSER.parse("x" + name + "x").getFirstChild();
    return paragraph != null && paragraph.getFirstChild() instanceof Text text
        ? Optional.of(text.getLiteral())
            .map(words -> words.substring(1, words.length() - 1))
            .filter(words -> !words.equals(name))
            .map(words -> new Entity(span, words))
        : Optional.empty();
  }
}
