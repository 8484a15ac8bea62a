package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads IP addresses, and tells those that may belong to somebody. */
final class IpAddresses {

  /** Public resolvers, and the address that everybody writes when any will do. */
  private static final Set<String> NOBODYS =
      Set.of(
          "1.2.3.4",
          "8.8.8.8",
          "8.8.4.4",
          "1.1.1.1",
          "1.0.0.1",
          "9.9.9.9",
          "208.67.222.222",
          "2001:4860:4860::8888",
          "2001:4860:4860::8844",
          "2606:4700:4700::1111",
          "2606:4700:4700::1001",
          "2620:fe::fe");

  /** What is before a version of four parts. */
  private static final List<String> PRODUCTS =
      List.of(
          "version",
          "release",
          "ver.",
          "build",
          "update",
          "firefox",
          "chrome",
          "chromium",
          "safari",
          "edge",
          "opera",
          "explorer",
          "java",
          "jdk",
          "jre",
          "kernel",
          "linux",
          "android",
          "ios",
          "macos",
          "windows",
          "node",
          "nginx",
          "driver",
          "sdk",
          "openssl",
          "office",
          "flash",
          "reader",
          "agent",
          "client/",
          "server/",
          "webkit",
          "gecko",
          "patch",
          "firmware");

  private static final int LONGEST_SIX = 45;

  private IpAddresses() {}

  /** The public IPv4 address that begins at an offset. */
  static Optional<Span> fourAt(String text, int at, Span range) {
    int end = at;
    int[] parts = new int[4];
    for (int part = 0; part < 4; part++) {
      int digits = 0;
      int value = 0;
      while (end < range.end() && isDigit(text.charAt(end)) && digits < 4) {
        value = value * 10 + text.charAt(end) - '0';
        digits++;
        end++;
      }
      if (digits == 0 || digits > 3 || value > 255) {
        return Optional.empty();
      }
      parts[part] = value;
      if (part < 3 && (end >= range.end() || text.charAt(end++) != '.')) {
        return Optional.empty();
      }
    }
    boolean address =
        !goesOn(text, end, range.end())
            && isPublicFour(parts)
            && !NOBODYS.contains(text.substring(at, end))
            && !isVersion(text, at, range.start());
    return address ? Optional.of(new Span(at, end)) : Optional.empty();
  }

  /** More of the same number, or the length of a network's prefix. */
  private static boolean goesOn(String text, int end, int limit) {
    if (end >= limit) {
      return false;
    }
    char c = text.charAt(end);
    boolean digitFollows = end + 1 < limit && isDigit(text.charAt(end + 1));
    return Character.isLetterOrDigit(c) || c == '-' || ((c == '.' || c == '/') && digitFollows);
  }

  /** A number with four parts behind a word such as "version" is none. */
  private static boolean isVersion(String text, int at, int limit) {
    String before =
        text.substring(Math.max(limit, at - 12), at).toLowerCase(Locale.ROOT).stripTrailing();
    return PRODUCTS.stream().anyMatch(p -> before.endsWith(p) || before.endsWith(p + "/"));
  }

  private static boolean isPublicFour(int[] p) {
    return !(p[0] == 0
        || p[0] == 10
        || p[0] == 127
        || p[0] >= 224
        || (p[0] == 100 && p[1] >= 64 && p[1] <= 127)
        || (p[0] == 169 && p[1] == 254)
        || (p[0] == 172 && p[1] >= 16 && p[1] <= 31)
        || (p[0] == 192 && p[1] == 168)
        || (p[0] == 192 && p[1] == 0 && (p[2] == 0 || p[2] == 2))
        || (p[0] == 198 && (p[1] == 18 || p[1] == 19))
        || (p[0] == 198 && p[1] == 51 && p[2] == 100)
        || (p[0] == 203 && p[1] == 0 && p[2] == 113));
  }

  /** The IPv6 address that begins at an offset; a time or a hardware address is none. */
  static Optional<Span> sixAt(String text, int at, int limit) {
    int end = at;
    while (end < limit
        && end - at < LONGEST_SIX
        && (Character.digit(text.charAt(end), 16) >= 0 || text.charAt(end) == ':')) {
      end++;
    }
    while (end > at && text.charAt(end - 1) == ':' && !text.startsWith("::", end - 2)) {
      end--;
    }
    String words = text.substring(at, end);
    int gap = words.indexOf("::");
    if (words.length() < 6 || (gap >= 0 && words.indexOf("::", gap + 1) >= 0)) {
      return Optional.empty();
    }
    int groups = 0;
    for (String group : words.split(":")) {
      if (group.length() > 4) {
        return Optional.empty();
      }
      groups += group.isEmpty() ? 0 : 1;
    }
    boolean whole = gap >= 0 ? groups >= 2 && groups < 8 : groups == 8;
    return whole && !goesOn(text, end, limit) ? Optional.of(new Span(at, end)) : Optional.empty();
  }

  /** Of the addresses given out to the public, without those for documentation. */
  static boolean isPublicSix(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean given =
        lower.length() > 3
            && (lower.charAt(0) == '2' || lower.charAt(0) == '3')
            && lower.indexOf(':') == 4;
    return given
        && !lower.startsWith("2001:db8:")
        && !lower.startsWith("2001:0db8:")
        && !lower.startsWith("3fff:")
        && !NOBODYS.contains(lower);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
