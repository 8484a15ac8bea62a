package dev.postmortem.schema.document.frontmatter;

/** Tells from the first bytes of a file where its front matter ends, without decoding them. */
public final class FrontMatterBytes {

  private static final int BYTE_ORDER_MARK_BYTES = 3;

  private FrontMatterBytes() {}

  /**
   * How many bytes the front matter takes, up to and with the line that closes it; -1 if these
   * bytes do not say: it does not begin in the first line, goes on after them, or holds what makes
   * the whole file be read otherwise.
   *
   * @param count how many of the bytes are the file's
   */
  public static int length(byte[] bytes, int count) {
    int at = startsWithMark(bytes, count) ? BYTE_ORDER_MARK_BYTES : 0;
    if (!isLine(bytes, at, count, '-')) {
      return -1;
    }
    for (int line = next(bytes, at, count); line > 0; line = next(bytes, line, count)) {
      if (isLine(bytes, line, count, '-') || isLine(bytes, line, count, '.')) {
        return next(bytes, line, count);
      }
    }
    return -1;
  }

  private static boolean startsWithMark(byte[] bytes, int count) {
    return count >= BYTE_ORDER_MARK_BYTES
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Whether a line is three signs and blanks. */
  private static boolean isLine(byte[] bytes, int from, int count, char sign) {
    if (from + 3 >= count
        || bytes[from] != sign
        || bytes[from + 1] != sign
        || bytes[from + 2] != sign) {
      return false;
    }
    int at = from + 3;
    while (at < count && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at < count && bytes[at] == '\n';
  }

  /** Where the next line begins; -1 if none does, or if a sign breaks lines that is not a LF. */
  private static int next(byte[] bytes, int from, int count) {
    for (int i = from; i < count; i++) {
      byte b = bytes[i];
      if (b == '\n') {
        return i + 1;
      }
      if (b == 0 || (b == '\r' && i + 1 < count && bytes[i + 1] != '\n')) {
        return -1;
      }
    }
    return -1;
  }
}
