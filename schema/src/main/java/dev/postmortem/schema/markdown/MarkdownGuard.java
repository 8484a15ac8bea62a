package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps from the library what it cannot take. Its time grows with the square of the signs in one
 * paragraph and of the nesting, and its stack with the nesting. Places that go beyond a bound are
 * masked: the library sees letters there, so that it reads plain text; what is shown of them comes
 * from the source all the same, as every offset stays true. One pass, line by line.
 */
public final class MarkdownGuard {

  /** Signs in a row of lines without a blank one. Tables have many; the longest seen has 600. */
  private static final int MAX_SIGNS = 2_000;

  private static final int MAX_LINES = 1_000;
  private static final int MAX_CHARACTERS = 50_000;
  private static final int MAX_NESTING_LEVELS = 20;
  private static final int MAX_INDENTATION_CHARS = 80;
  private static final int MAX_DEFINITIONS = 300;
  private static final int MAX_ADMONITIONS = 100;
  private static final int MAX_RULE_CHARS = 200;

  private static final int MAX_BLANK_LINES = 100;

  /** Lines that are neither blank nor inside a code fence. */
  private static final int MAX_TEXT_LINES = 10_000;

  private static final int MAX_PROBLEMS = 10;

  private static final boolean[] SIGNS = signs("*_`[]()!<>&~\\|#:\"'^{}=+-@/");

  private final SourceText source;
  private final char[] masked;
  private final List<MarkdownProblem> problems;

  /** Whether any character is another one than in the source. */
  private boolean changed;

  private int start = -1;
  private int lines;
  private int signs;
  private int definitions;
  private int textLines;
  private int blankLines;
  private int admonitions;
  private String fence = "";

  private MarkdownGuard(SourceText source, int from, List<MarkdownProblem> problems) {
    this.source = source;
    this.masked = source.text().toCharArray();
    this.problems = problems;
    // What is before becomes one blank line: the library starts again at each line.
    int end = from > 0 && isBreak(masked[from - 1]) ? from - 1 : from;
    Arrays.fill(masked, 0, end, ' ');
    changed = end > 0;
  }

  private void mask(int at, char c) {
    changed |= masked[at] != c;
    masked[at] = c;
  }

  /**
   * The text for the library.
   *
   * @param from where the body begins; what is before is blanked, not cut
   * @param problems takes the masked places
   * @return the text itself if nothing in it need be masked
   */
  public static String mask(SourceText source, int from, List<MarkdownProblem> problems) {
    MarkdownGuard guard = new MarkdownGuard(source, from, problems);
    for (int line = source.lineAt(from); line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (span.start() >= from) {
        guard.line(span);
      }
    }
    guard.endParagraph(source.text().length());
    guard.comments(source.text(), from);
    return guard.changed ? new String(guard.masked) : source.text();
  }

  /**
   * Makes a comment of one line one for the library, too, which follows an older CommonMark where
   * {@code --} ends it, and keeps its {@code |} from parting table cells. Words are never taken
   * from the masked text, only structure.
   */
  private void comments(String text, int from) {
    int open = text.indexOf("<!--", from);
    while (open >= 0) {
      int end = open + 4;
      while (end < text.length() && text.charAt(end) != '\n' && !text.startsWith("-->", end)) {
        end++;
      }
      if (text.startsWith("-->", end)) {
        for (int i = open + 4; i < end; i++) {
          if (masked[i] == '-' || masked[i] == '|' || masked[i] == '>') {
            mask(i, '.');
          }
        }
      }
      // No comment that opens before this can close on its line.
      open = text.indexOf("<!--", end);
    }
  }

  private void line(Span line) {
    int first = line.start();
    while (first < line.end() && isSpace(masked[first])) {
      first++;
    }
    if (textLines > MAX_TEXT_LINES) {
      return;
    }
    if (first == line.end()) {
      endParagraph(line.start());
      blank(line);
      return;
    }
    blankLines = 0;
    if (fence.isEmpty() && ++textLines > MAX_TEXT_LINES) {
      endParagraph(line.start());
      start = line.start();
      lines = MAX_LINES + 1;
      return;
    }
    if (fence(line, first)) {
      return;
    }
    if (fence.isEmpty()) {
      prefix(line, first);
      rule(line, first);
      openings(line, first);
    }
    if (start < 0) {
      start = line.start();
      lines = 0;
      signs = 0;
    }
    lines++;
    for (int i = first; i < line.end(); i++) {
      if (isSign(masked[i])) {
        signs++;
      }
    }
  }

  /** Each blank line costs the library as much as a paragraph: a long row of them becomes one. */
  private void blank(Span line) {
    if (++blankLines > MAX_BLANK_LINES) {
      for (int i = line.start() - 1; i >= 0 && isBreak(masked[i]); i--) {
        mask(i, ' ');
      }
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Follows code fences, whose content may be as long as it likes; true for a fence itself. */
  private boolean fence(Span line, int first) {
    char c = masked[first];
    int end = first;
    while ((c == '`' || c == '~') && end < line.end() && masked[end] == c) {
      end++;
    }
    if (end - first < 3) {
      return false;
    }
    String marks = source.text().substring(first, Math.min(end, first + MAX_RULE_CHARS));
    if (fence.isEmpty()) {
      endParagraph(line.start());
      fence = marks;
      return true;
    }
    boolean closes = marks.startsWith(fence) && blankFrom(end, line.end());
    if (closes) {
      endParagraph(line.start());
      fence = "";
    }
    return closes;
  }

  /** Quotes and lists opened in one line, and list items indented as deep. */
  private void prefix(Span line, int first) {
    int markers = 0;
    int i = line.start();
    int lastEnd = i;
    while (i < line.end()) {
      char c = masked[i];
      int end = markerEnd(i, line.end());
      if (isSpace(c)) {
        i++;
      } else if (end > i) {
        markers++;
        boolean deep = markers > MAX_NESTING_LEVELS || i - line.start() > MAX_INDENTATION_CHARS;
        if (deep) {
          report(
              new Span(i, Math.min(line.end(), i + 1)),
              "Quotes or lists are nested deeper than "
                  + MAX_NESTING_LEVELS
                  + " levels here; deeper text is read as plain text: flatten it.");
          letters(i, line.end());
          return;
        }
        i = end;
        lastEnd = end;
      } else {
        return;
      }
    }
    if (lastEnd > first + MAX_RULE_CHARS) {
      letters(first, line.end());
    }
  }

  /** The end of a quote or list marker, or its start if there is none. */
  private int markerEnd(int at, int limit) {
    char c = masked[at];
    if (c == '>') {
      return at + 1;
    }
    if (c == '-' || c == '*' || c == '+') {
      return at + 1 == limit || isSpace(masked[at + 1]) ? at + 1 : at;
    }
    int end = at;
    while (end < limit && end - at < 9 && masked[end] >= '0' && masked[end] <= '9') {
      end++;
    }
    boolean number = end > at && end < limit && (masked[end] == '.' || masked[end] == ')');
    return number && (end + 1 == limit || isSpace(masked[end + 1])) ? end + 1 : at;
  }

  /** Very long lines of dashes, stars or underscores overflow the library's stack. */
  private void rule(Span line, int first) {
    if (line.end() - first <= MAX_RULE_CHARS) {
      return;
    }
    for (int i = first; i < line.end(); i++) {
      if ("-*_= \t".indexOf(masked[i]) < 0) {
        return;
      }
    }
    letters(first, line.end());
  }

  private void openings(Span line, int first) {
    if (masked[first] == '[' && isDefinition(line, first) && ++definitions > MAX_DEFINITIONS) {
      if (definitions == MAX_DEFINITIONS + 1) {
        report(
            line,
            "There are more than "
                + MAX_DEFINITIONS
                + " link definitions; those from here on are read as plain text: write the links"
                + " inline.");
      }
      letters(first, line.end());
    }
    boolean admonition =
        source.text().startsWith("!!!", first) || source.text().startsWith("???", first);
    if (admonition && ++admonitions > MAX_ADMONITIONS) {
      letters(first, line.end());
    }
  }

  /** Whether {@code ]:} follows the bracket in the same line. */
  private boolean isDefinition(Span line, int first) {
    for (int i = first; i + 1 < line.end(); i++) {
      if (masked[i] == ']' && masked[i + 1] == ':') {
        return true;
      }
    }
    return false;
  }

  private void endParagraph(int end) {
    boolean tooLong = signs > MAX_SIGNS || lines > MAX_LINES || end - start > MAX_CHARACTERS;
    // Code is never looked into, and must be shown as it is.
    if (start >= 0 && fence.isEmpty() && tooLong) {
      report(
          new Span(start, source.lineSpan(source.lineAt(start)).end()),
          "The paragraph, list or table that begins here is too long or has too many Markdown"
              + " signs, and is read as plain text; split it, or put it into a code block.");
      for (int i = start; i < end; i++) {
        if (masked[i] == '\n' || masked[i] == '\r') {
          mask(i, i + 1 < end ? ' ' : masked[i]);
        }
      }
      while (end > start && source.text().charAt(end - 1) <= ' ') {
        end--;
        mask(end, source.text().charAt(end));
      }
      letters(start, end);
    }
    start = -1;
  }

  private void letters(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isSign(masked[i]) || (masked[i] >= '0' && masked[i] <= '9')) {
        mask(i, 'x');
      }
    }
  }

  private void report(Span span, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new MarkdownProblem(span, message));
    }
  }

  private boolean blankFrom(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(masked[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return c < SIGNS.length && SIGNS[c];
  }

  private static boolean[] signs(String signs) {
    boolean[] found = new boolean[128];
    signs.chars().forEach(c -> found[c] = true);
    return found;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
