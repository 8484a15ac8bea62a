package dev.postmortem.linter.report;

import dev.postmortem.linter.Finding;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;

/**
 * A line of source and the carets under its words. A long line is cut around the words.
 *
 * @param line the line as shown
 * @param carets spaces and carets below it
 */
record Excerpt(String line, String carets) {

  /** Widest line that is shown, in UTF-16 units before tabs are spread. */
  private static final int MAX_LINE_CHARS = 110;

  /** How much of a long line is shown in front of the words. */
  private static final int MAX_CHARS_BEFORE = 40;

  private static final String CUT = "…";

  static Excerpt of(Finding finding) {
    SourceText source = finding.source();
    Span line = source.lineSpan(finding.start().line());
    int start = Math.min(finding.span().start(), line.end());
    int end = Math.max(start, Math.min(finding.span().end(), line.end()));
    int from = line.start();
    int to = line.end();
    if (line.length() > MAX_LINE_CHARS) {
      from =
          whole(
              source,
              Math.max(
                  line.start(), Math.min(start - MAX_CHARS_BEFORE, line.end() - MAX_LINE_CHARS)));
      to = whole(source, Math.min(line.end(), from + MAX_LINE_CHARS));
      end = Math.min(end, to);
    }
    String before =
        (from > line.start() ? CUT : "") + ConsoleText.printable(slice(source, from, start));
    String words = ConsoleText.printable(slice(source, start, end));
    String after = ConsoleText.printable(slice(source, end, to)) + (to < line.end() ? CUT : "");
    return new Excerpt(
        before + words + after,
        " ".repeat(ConsoleText.width(before)) + "^".repeat(Math.max(1, ConsoleText.width(words))));
  }

  /** Not between the two halves of a character. */
  private static int whole(SourceText source, int offset) {
    String text = source.text();
    return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
        ? offset - 1
        : offset;
  }

  private static String slice(SourceText source, int start, int end) {
    return source.slice(new Span(start, Math.max(start, end)));
  }
}
