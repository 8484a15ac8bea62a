package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where the library's nodes stand in a text. */
final class Places {

  private static final String ESCAPED_PIPE = "\\|";

  private final String source;

  /** A table's cell in which the library counts {@code \|} as one sign; empty for none. */
  private final Span cell;

  Places(String source) {
    this(source, Span.at(0));
  }

  private Places(String source, Span cell) {
    this.source = source;
    this.cell = cell;
  }

  /** The places of what is inside a table's cell. */
  Places inCell(Span raw) {
    int escape = source.indexOf(ESCAPED_PIPE, raw.start());
    return escape < 0 || escape >= raw.end() ? this : new Places(source, raw);
  }

  /** The end of an escaped pipe of this cell at an offset; the offset itself if there is none. */
  int afterEscapedPipe(int offset) {
    return !cell.isEmpty() && offset < cell.end() && source.startsWith(ESCAPED_PIPE, offset)
        ? offset + ESCAPED_PIPE.length()
        : offset;
  }

  /** The text of the file. */
  String source() {
    return source;
  }

  /** From the node's first line to its last, without white space around it; empty if unknown. */
  Span of(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return Span.at(otherwise);
    }
    return trimmed(start(spans.get(0)), end(spans.get(spans.size() - 1)));
  }

  /** The same with the white space: words keep what is between them. */
  Span whole(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return Span.at(otherwise);
    }
    int start = start(spans.get(0));
    return new Span(start, Math.max(start, end(spans.get(spans.size() - 1))));
  }

  /**
   * The node without some of its first and last lines, and without line breaks at the end. Blank
   * lines have no place of their own.
   */
  Span inside(Node node, int first, int last) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (first + last >= spans.size()) {
      return Span.at(of(node, 0).end());
    }
    int start = start(spans.get(first));
    int end = end(spans.get(spans.size() - 1 - last));
    return new Span(start, Math.max(start, end));
  }

  /** A range without the white space at its ends. */
  Span trimmed(int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private int start(SourceSpan span) {
    return Math.min(unescaped(span.getInputIndex()), source.length());
  }

  private int end(SourceSpan span) {
    int end = span.getInputIndex() + span.getLength();
    return Math.min(
        span.getLength() == 0 ? unescaped(end) : afterUnit(unescaped(end - 1)), source.length());
  }

  private int afterUnit(int offset) {
    int after = afterEscapedPipe(offset);
    return after == offset ? offset + 1 : after;
  }

  /** Where a unit stands that the library counted without the backslashes of escaped pipes. */
  private int unescaped(int counted) {
    if (cell.isEmpty()) {
      return counted;
    }
    int at = cell.start();
    for (int units = counted - cell.start(); units > 0; units--) {
      at = afterUnit(at);
    }
    return counted < cell.start() ? counted : at;
  }
}
