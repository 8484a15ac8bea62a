package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where the library's nodes stand in a text. */
final class Places {

  private final String source;

  Places(String source) {
    this.source = source;
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

  /** The same with the white space: words keep what stands between them. */
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

  private Span trimmed(int from, int to) {
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
    return Math.min(span.getInputIndex(), source.length());
  }

  private int end(SourceSpan span) {
    return Math.min(span.getInputIndex() + span.getLength(), source.length());
  }
}
