package dev.postmortem.schema.time;

import java.util.List;

/**
 * A place in a text that is read from left to right, and whether the words read so far are exact.
 */
final class TimeCursor {

  final String text;

  /** Index of the next character. */
  int at;

  /** How many digits {@link #number} read last. */
  int digitsRead;

  /** Whether nothing that was read so far said "about". */
  boolean exact = true;

  /** How the clock times of the text are written. */
  final ClockStyle style;

  TimeCursor(String text, ClockStyle style) {
    this.text = text;
    this.style = style;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next character; there must be one. */
  char here() {
    return text.charAt(at);
  }

  /** Reads a number of at most some digits; their number is {@link #digitsRead}. */
  int number(int maxDigits) {
    int value = 0;
    digitsRead = 0;
    while (digitsRead < maxDigits && isDigit(at)) {
      value = value * 10 + (text.charAt(at) - '0');
      digitsRead++;
      at++;
    }
    return value;
  }

  void skipFraction() {
    if ((isAt('.') || isAt(',')) && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
  }

  void skipOrdinal() {
    for (String suffix : List.of("st", "nd", "rd", "th")) {
      if (text.startsWith(suffix, at) && !isLetter(at + 2)) {
        at += 2;
        return;
      }
    }
  }

  void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  boolean isAt(char c) {
    return isAtFrom(at, c);
  }

  boolean isAtFrom(int index, char c) {
    return index < text.length() && text.charAt(index) == c;
  }

  boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  boolean isLetter(int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  static boolean isTilde(char c) {
    return c == '~' || c == '\u2248';
  }
}
