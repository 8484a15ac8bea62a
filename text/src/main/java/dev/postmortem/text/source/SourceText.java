package dev.postmortem.text.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of one file and its lines: the only place where offsets become lines and columns.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or a lone {@code \r}. A byte order mark is not part of
 * the text; {@link #hasByteOrderMark()} remembers it, so that a rewritten file keeps it.
 */
public final class SourceText {

  /** What the bytes of a file turned out to be. */
  public enum Encoding {
    /** Well-formed UTF-8. */
    UTF_8,
    /** UTF-8 with malformed sequences, each replaced by U+FFFD. */
    MALFORMED,
    /** Not text: holds NUL bytes. The text is empty. */
    BINARY
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What the platform puts in the place of bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String path;
  private final String text;
  private final Encoding encoding;
  private final boolean byteOrderMark;
  private final int[] lineStarts;

  private SourceText(String path, String text, Encoding encoding) {
    this.path = path;
    this.byteOrderMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    this.text = byteOrderMark ? text.substring(1) : text;
    this.encoding = encoding;
    this.lineStarts = lineStarts(this.text);
  }

  /**
   * Wraps a text that is already decoded.
   *
   * @param path the file, relative to the repository, with {@code /}
   */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text, Encoding.UTF_8);
  }

  /**
   * Decodes the bytes of a file; never fails, see {@link #encoding()}.
   *
   * @param path the file, relative to the repository, with {@code /}
   */
  public static SourceText decode(String path, byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return new SourceText(path, "", Encoding.BINARY);
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean malformed = text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes);
    return new SourceText(path, text, malformed ? Encoding.MALFORMED : Encoding.UTF_8);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    if (text.indexOf('\r') < 0) {
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
      return Arrays.copyOf(starts, count);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageReturnOfPair =
          c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !carriageReturnOfPair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The file, relative to the repository, with {@code /}. */
  public String path() {
    return path;
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** What the bytes turned out to be. */
  public Encoding encoding() {
    return encoding;
  }

  /** Whether the file began with a byte order mark. */
  public boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** The span of the whole text. */
  public Span span() {
    return new Span(0, text.length());
  }

  /** Number of lines; a text that ends with a line break has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * The line an offset lies on, from 1. Offsets after the end are on the last line.
   *
   * @param offset in UTF-16 code units, from 0
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Line and column of an offset, both from 1.
   *
   * @param offset in UTF-16 code units, from 0
   */
  public Position positionAt(int offset) {
    int line = lineAt(offset);
    return new Position(line, offset - lineStarts[line - 1] + 1);
  }

  /**
   * The offset of a position; one beyond its line or the text is cut to it.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 code units
   */
  public int offsetAt(int line, int column) {
    if (line > lineStarts.length) {
      return text.length();
    }
    Span span = lineSpan(Math.max(1, line));
    return Math.min(span.end(), span.start() + Math.max(0, column - 1));
  }

  /**
   * The span of a line, without its line break.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public Span lineSpan(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * The words of a line, without its line break.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public String line(int line) {
    return slice(lineSpan(line));
  }

  /** The words of a span. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }
}
