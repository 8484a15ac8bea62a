package dev.postmortem.text.scan;

/** Steps over a text from left to right; each returns the index where what it passes ends. */
public final class TextScan {

  private TextScan() {}

  /** The offset after all characters of a set, from an offset on. */
  public static int after(CharSequence text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The offset after white space, up to an end. */
  public static int afterWhitespace(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset after letters. */
  public static int afterLetters(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
