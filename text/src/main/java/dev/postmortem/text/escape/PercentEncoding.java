package dev.postmortem.text.escape;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Words as parts of addresses, by RFC 3986 and in UTF-8. */
public final class PercentEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String NEVER_IN_ADDRESSES = "\"<>\\^`{|}";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** Words as one part of an address: everything but letters, digits and {@code -._~} encoded. */
  public static String encode(String words) {
    return encode(words, UNRESERVED);
  }

  /** A path as an address: the same, but {@code /} stays. */
  public static String encodePath(String path) {
    return encode(path, UNRESERVED + "/");
  }

  private static String encode(String words, String kept) {
    StringBuilder encoded = new StringBuilder(words.length() + 16);
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        append(encoded, b);
      }
    }
    return encoded.toString();
  }

  /** A whole address with what no address may hold encoded; what is encoded already stays. */
  public static String completed(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean refused = c <= ' ' || c == 127 || NEVER_IN_ADDRESSES.indexOf(c) >= 0;
      if (refused || (c == '%' && octet(address, i) < 0)) {
        append(encoded, (byte) c);
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  /**
   * Words without percent-encoding; a {@code %} that encodes nothing is itself.
   *
   * @return the words as they are if what they encode is not UTF-8
   */
  public static String decode(String words) {
    if (words.indexOf('%') < 0) {
      return words;
    }
    byte[] bytes = new byte[words.length() * 3];
    int used = 0;
    for (int i = 0; i < words.length(); i++) {
      int octet = octet(words, i);
      if (octet >= 0) {
        bytes[used++] = (byte) octet;
        i += 2;
      } else {
        int end = words.offsetByCodePoints(i, 1);
        for (byte b : words.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          bytes[used++] = b;
        }
        i = end - 1;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, used)).toString();
    } catch (CharacterCodingException notText) {
      return words;
    }
  }

  /** The byte that is encoded at a place; -1 if none is. */
  private static int octet(String words, int at) {
    if (words.charAt(at) != '%' || at + 2 >= words.length()) {
      return -1;
    }
    int high = Character.digit(words.charAt(at + 1), 16);
    int low = Character.digit(words.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static void append(StringBuilder encoded, byte b) {
    encoded.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
  }
}
