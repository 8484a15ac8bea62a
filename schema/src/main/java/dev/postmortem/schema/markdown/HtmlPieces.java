package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.List;

/** Tells comments in a piece of HTML from the rest. */
final class HtmlPieces {

  private HtmlPieces() {}

  /** Adds the comments of a range, and what is between them if it is not blank. */
  static void collect(
      String source, Span range, List<Located<String>> comments, List<Span> rawHtml) {
    int at = range.start();
    while (at < range.end()) {
      int open = source.indexOf("<!--", at);
      if (open < 0 || open >= range.end()) {
        open = range.end();
      }
      addRaw(source, at, open, rawHtml);
      if (open == range.end()) {
        return;
      }
      int close = source.indexOf("-->", open + 4);
      at = close < 0 ? range.end() : Math.min(close + 3, range.end());
      comments.add(new Located<>(source.substring(open, at), new Span(open, at)));
    }
  }

  private static void addRaw(String source, int start, int end, List<Span> rawHtml) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(source.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      rawHtml.add(new Span(from, to));
    }
  }
}
