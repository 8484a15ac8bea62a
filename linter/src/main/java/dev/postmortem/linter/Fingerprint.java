package dev.postmortem.linter;

import dev.postmortem.linter.baseline.FindingMark;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Tells a finding from others of its rule by its words and the few words around it in its own
 * paragraph, list item, table row or front matter value, so that it is known again on another line,
 * in another file, after the paragraph was moved or re-wrapped. A finding about a whole file is
 * identified by its message without the numbers: they are counts and days, which change.
 */
final class Fingerprint {

  private static final int WORDS_AROUND = 3;
  private static final int MAX_CONTEXT_CHARS = 200;
  private static final int MAX_FINDING_CHARS = 2_000;

  private Fingerprint() {}

  static FindingMark of(SourceText source, Diagnostic remark) {
    if (remark.about() == Diagnostic.About.FILE) {
      return FindingMark.ofFile(words(remark.message().replaceAll("[0-9]+", "0")));
    }
    Span span = remark.span();
    String text = source.text();
    String before = text.substring(Math.max(0, span.start() - MAX_CONTEXT_CHARS), span.start());
    String after =
        text.substring(span.end(), Math.min(text.length(), span.end() + MAX_CONTEXT_CHARS));
    String own =
        text.substring(span.start(), Math.min(span.end(), span.start() + MAX_FINDING_CHARS));
    return FindingMark.ofWords(
        words(own),
        last(words(withoutNumber(before.substring(lastBreak(before))))),
        first(words(after.substring(0, firstBreak(after)))));
  }

  /** The number of a list item changes with its place. */
  private static String withoutNumber(String piece) {
    return piece.replaceFirst("^\\s*[0-9]+[.)]\\s", "");
  }

  /** Where the piece of text that a stretch ends in begins. */
  private static int lastBreak(String text) {
    for (int at = text.lastIndexOf('\n'); at >= 0; at = text.lastIndexOf('\n', at - 1)) {
      if (isBreak(text, at)) {
        return at;
      }
    }
    return 0;
  }

  /** Where the piece of text that a stretch begins in ends. */
  private static int firstBreak(String text) {
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (isBreak(text, at)) {
        return at;
      }
    }
    return text.length();
  }

  /** Whether something else begins after a line break: a blank line, an item, a row, a key. */
  private static boolean isBreak(String text, int lineBreak) {
    int at = lineBreak + 1;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '\n' || c == '\r' || "-*+#|>".indexOf(c) >= 0) {
      return true;
    }
    int word = at;
    while (word < text.length() && isKeyLetter(text.charAt(word))) {
      word++;
    }
    boolean key = word > at && word < text.length() && text.charAt(word) == ':';
    boolean item =
        word > at
            && word < text.length()
            && Character.isDigit(c)
            && (text.charAt(word) == '.' || text.charAt(word) == ')');
    return key || item;
  }

  private static boolean isKeyLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Letters and digits in lower case, separated by single spaces. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static String first(String words) {
    int end = -1;
    for (int i = 0; i < WORDS_AROUND; i++) {
      end = words.indexOf(' ', end + 1);
      if (end < 0) {
        return words;
      }
    }
    return words.substring(0, end);
  }

  private static String last(String words) {
    Deque<String> tail = new ArrayDeque<>();
    int end = words.length();
    while (tail.size() < WORDS_AROUND && end > 0) {
      int start = words.lastIndexOf(' ', end - 1);
      tail.addFirst(words.substring(start + 1, end));
      end = start;
    }
    return String.join(" ", tail);
  }
}
