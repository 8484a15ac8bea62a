package dev.postmortem.sitegenerator.template;

import dev.postmortem.text.escape.MarkupText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers text as UTF-8, without ever holding it as characters. */
final class Utf8Writer extends Writer {

  private static final byte[] SPACE = {' '};

  /** Stands for the first byte of U+FFFE and U+FFFF, and of much that needs no escape. */
  private static final byte[] LEADS_TO_NONCHARACTERS = {};

  /** Stands for a byte that is written as it is. */
  private static final byte[] ITSELF = {};

  /** By byte, what is written in its place. */
  private static final byte[][] ESCAPES = escapes();

  private byte[] bytes;
  private int used;
  private char high;

  /** A writer of as many bytes as most pages have. */
  Utf8Writer() {
    this(32_768);
  }

  /**
   * A writer of a text of about some length.
   *
   * @param size in bytes
   */
  Utf8Writer(int size) {
    bytes = new byte[size];
  }

  @Override
  public void write(int character) {
    room(4);
    put((char) character);
  }

  @Override
  public void write(char[] text, int from, int length) {
    room(3 * length + 4);
    for (int i = from; i < from + length; i++) {
      put(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) {
    if (length == 0) {
      return;
    }
    if (high == 0 && !Character.isHighSurrogate(text.charAt(from + length - 1))) {
      // The platform's own way is many times as fast as one character after the other.
      byte[] encoded = text.substring(from, from + length).getBytes(StandardCharsets.UTF_8);
      append(encoded, 0, encoded.length);
    } else {
      room(3 * length + 4);
      for (int i = from; i < from + length; i++) {
        put(text.charAt(i));
      }
    }
  }

  /**
   * Writes a whole text so that it can be read as nothing but text, in HTML, in its attributes and
   * in XML: what XML has no place for becomes a space.
   *
   * @param writer one of this class, or another after which one is
   */
  static void escape(String text, Writer writer) {
    if (writer instanceof Utf8Writer utf8) {
      utf8.writeEscaped(text);
      return;
    }
    Utf8Writer escaped = new Utf8Writer(text.length() + 64);
    escaped.writeEscaped(text);
    try {
      writer.write(new String(escaped.bytes(), StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void writeEscaped(String text) {
    flushSurrogate();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int plain = 0;
    for (int i = 0; i < encoded.length; i++) {
      int width = 1;
      byte[] escaped = ESCAPES[encoded[i] & 0xFF];
      if (escaped == LEADS_TO_NONCHARACTERS) {
        width = 3;
        escaped = encoded[i + 1] == (byte) 0xBF && encoded[i + 2] >= (byte) 0xBE ? SPACE : ITSELF;
      }
      if (escaped != ITSELF) {
        append(encoded, plain, i);
        append(escaped, 0, escaped.length);
        plain = i + width;
      }
    }
    append(encoded, plain, encoded.length);
  }

  private void append(byte[] more, int from, int to) {
    room(to - from);
    System.arraycopy(more, from, bytes, used, to - from);
    used += to - from;
  }

  /** A pair of surrogates may come in two calls; half of one becomes a question mark. */
  private void put(char c) {
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        int point = Character.toCodePoint(first, c);
        bytes[used++] = (byte) (0xF0 | (point >> 18));
        bytes[used++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[used++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[used++] = (byte) (0x80 | (point & 0x3F));
        return;
      }
      bytes[used++] = '?';
    }
    if (c < 0x80) {
      bytes[used++] = (byte) c;
    } else if (c < 0x800) {
      bytes[used++] = (byte) (0xC0 | (c >> 6));
      bytes[used++] = (byte) (0x80 | (c & 0x3F));
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[used++] = '?';
    } else {
      bytes[used++] = (byte) (0xE0 | (c >> 12));
      bytes[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[used++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  private void room(int more) {
    if (bytes.length - used < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
    }
  }

  /** Half of a pair whose other half did not come. */
  private void flushSurrogate() {
    if (high != 0) {
      high = 0;
      room(1);
      bytes[used++] = '?';
    }
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[256][];
    Arrays.fill(escapes, ITSELF);
    for (char c = 0; c < 128; c++) {
      String other = MarkupText.replacement(c);
      escapes[c] = other.isEmpty() ? ITSELF : other.getBytes(StandardCharsets.US_ASCII);
    }
    escapes[0xEF] = LEADS_TO_NONCHARACTERS;
    return escapes;
  }

  /** What was written. */
  byte[] bytes() {
    flushSurrogate();
    return Arrays.copyOf(bytes, used);
  }

  @Override
  public void flush() {
    // Everything is in memory.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
