package dev.postmortem.linter.report;

/**
 * Text as a terminal shows it: tabs as spaces, nothing that would steer the terminal, and the
 * columns that each character takes.
 */
final class ConsoleText {

  private static final int TAB_WIDTH_CHARS = 4;

  private ConsoleText() {}

  /** The text without control characters; tabs are spaces. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        shown.append(" ".repeat(TAB_WIDTH_CHARS));
      } else if (c == '\n' || c == '\r') {
        shown.append(' ');
      } else if (Character.isISOControl(c) || isBidiControl(c)) {
        shown.append('\uFFFD');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Number of columns that a printable text takes. */
  static int width(String text) {
    return text.codePoints().map(ConsoleText::width).sum();
  }

  /** Columns of a code point, after Unicode's East Asian Width (UAX #11) and general category. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** Characters that reorder a line, so that it would read other than it is. */
  private static boolean isBidiControl(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
