package dev.postmortem.site.template;

import java.io.Writer;
import java.util.Arrays;

/** Gathers text as UTF-8, without ever holding it as characters. */
final class Utf8Writer extends Writer {

  private byte[] bytes = new byte[32_768];
  private int used;
  private char high;

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
    room(3 * length + 4);
    byte[] into = bytes;
    int at = used;
    int end = from + length;
    int i = from;
    while (i < end && text.charAt(i) < 0x80 && high == 0) {
      into[at++] = (byte) text.charAt(i++);
    }
    used = at;
    for (; i < end; i++) {
      put(text.charAt(i));
    }
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

  /** What was written. */
  byte[] bytes() {
    if (high != 0) {
      high = 0;
      room(1);
      bytes[used++] = '?';
    }
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
