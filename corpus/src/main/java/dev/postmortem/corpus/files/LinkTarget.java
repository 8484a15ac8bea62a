package dev.postmortem.corpus.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Where a link or image of a repository's file leads. */
public sealed interface LinkTarget {

  /** To another place of the web. */
  record Web(String address) implements LinkTarget {}

  /**
   * To a place of the same file.
   *
   * @param anchor as written, without {@code #}
   */
  record Here(String anchor) implements LinkTarget {}

  /**
   * To a file or folder of the repository, which need not be there.
   *
   * @param path relative to the repository, normalised, decoded, with {@code /}
   * @param anchor as written, without {@code #}; empty if there is none
   */
  record InRepository(String path, String anchor) implements LinkTarget {}

  /** Out of the repository. */
  record Outside() implements LinkTarget {}

  /**
   * Reads an address.
   *
   * @param from the file that it stands in, relative to the repository
   * @param address as written; one that begins with {@code /} counts from the repository's root, as
   *     code hosts have it
   */
  static LinkTarget of(String from, String address) {
    if (address.startsWith("#")) {
      return new Here(address.substring(1));
    }
    if (address.startsWith("//") || hasProtocol(address)) {
      return new Web(address);
    }
    int cut = cut(address);
    String anchor = address.startsWith("#", cut) ? address.substring(cut + 1) : "";
    Deque<String> parts = new ArrayDeque<>();
    int slash = from.lastIndexOf('/');
    if (!address.startsWith("/") && slash > 0) {
      for (String part : from.substring(0, slash).split("/")) {
        parts.addLast(part);
      }
    }
    for (String part : decoded(address.substring(0, cut)).replace('\\', '/').split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return new Outside();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String path = String.join("/", parts);
    return path.indexOf('\0') >= 0 ? new Outside() : new InRepository(path, anchor);
  }

  /** An address or anchor without percent-encoding; itself if it is not encoded as UTF-8. */
  static String decoded(String address) {
    byte[] bytes = new byte[address.length() * 3];
    int used = 0;
    for (int i = 0; i < address.length(); i++) {
      int high = i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
      int low = i + 2 < address.length() ? Character.digit(address.charAt(i + 2), 16) : -1;
      if (address.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes[used++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        int end = address.offsetByCodePoints(i, 1);
        for (byte b : address.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          bytes[used++] = b;
        }
        i = end - 1;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, used)).toString();
    } catch (CharacterCodingException notText) {
      return address;
    }
  }

  /**
   * A path as a link writes it: relative and encoded.
   *
   * @param from the file that the link stands in, relative to the repository
   * @param to the file that it leads to
   */
  static String relative(String from, String to) {
    List<String> folder = new ArrayList<>(List.of(from.split("/")));
    folder.remove(folder.size() - 1);
    List<String> target = List.of(to.split("/"));
    int shared = 0;
    while (shared < folder.size()
        && shared < target.size() - 1
        && folder.get(shared).equals(target.get(shared))) {
      shared++;
    }
    String up = "../".repeat(folder.size() - shared);
    return up + encoded(String.join("/", target.subList(shared, target.size())));
  }

  /** A path as an address: everything but plain characters percent-encoded. */
  static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean hasProtocol(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      if (c == '/' || c == '?' || c == '#') {
        return false;
      }
    }
    return false;
  }

  private static int cut(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == '#' || address.charAt(i) == '?') {
        return i;
      }
    }
    return address.length();
  }
}
