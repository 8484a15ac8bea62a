package dev.postmortem.corpus.files;

import dev.postmortem.text.escape.PercentEncoding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
   * @param from the file that it is in, relative to the repository
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
    for (String part :
        PercentEncoding.decode(address.substring(0, cut)).replace('\\', '/').split("/")) {
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

  /**
   * A path as a link writes it: relative and encoded.
   *
   * @param from the file that the link is in, relative to the repository
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
    return up + PercentEncoding.encodePath(String.join("/", target.subList(shared, target.size())));
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
