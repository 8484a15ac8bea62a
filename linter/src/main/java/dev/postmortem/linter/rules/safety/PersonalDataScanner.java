package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what may tell who somebody is: e-mail addresses, telephone numbers in international form,
 * public IPv4 addresses. One pass, each character looked at a bounded number of times.
 *
 * <p>Ignored: addresses of roles ({@code security@…}), of domains reserved for examples (RFC 2606,
 * RFC 6761), and IP addresses that are private, reserved or for documentation (RFC 6890), or
 * well-known public resolvers.
 */
final class PersonalDataScanner {

  /**
   * Something found.
   *
   * @param kind with an article, for a sentence
   */
  record Found(String kind, Span span) {}

  private static final int MAX_LOCAL_PART_CHARS = 64;
  private static final int MAX_DOMAIN_CHARS = 255;

  private static final Set<String> ROLES =
      Set.of(
          "abuse",
          "admin",
          "alerts",
          "billing",
          "contact",
          "git",
          "hello",
          "help",
          "hostmaster",
          "incidents",
          "info",
          "infra",
          "mailer-daemon",
          "no-reply",
          "noreply",
          "oncall",
          "on-call",
          "ops",
          "postmaster",
          "root",
          "security",
          "sre",
          "status",
          "support",
          "webmaster");

  private static final List<String> EXAMPLES = List.of("example.com", "example.net", "example.org");

  /** Public resolvers, and the address that everybody writes when any will do. */
  private static final Set<String> NOBODYS =
      Set.of("1.2.3.4", "8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222");

  private final String text;
  private final Span range;
  private final List<Found> found = new ArrayList<>();

  private PersonalDataScanner(String text, Span range) {
    this.text = text;
    this.range = range;
  }

  static List<Found> scan(String text, Span range) {
    PersonalDataScanner scanner = new PersonalDataScanner(text, range);
    int at = range.start();
    while (at < range.end()) {
      at = Math.max(at + 1, scanner.tryAt(at));
    }
    return scanner.found;
  }

  private int tryAt(int at) {
    char c = text.charAt(at);
    if (c == '@') {
      return email(at);
    }
    if (c == '+') {
      return telephone(at);
    }
    boolean numberStart = isDigit(c) && (at == range.start() || !isNumberPart(text.charAt(at - 1)));
    return numberStart ? address(at) : at;
  }

  private int email(int at) {
    int start = at;
    while (start > range.start()
        && at - start < MAX_LOCAL_PART_CHARS
        && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    int lastDot = -1;
    while (end < range.end() && end - at < MAX_DOMAIN_CHARS && isDomain(text.charAt(end))) {
      if (text.charAt(end) == '.') {
        lastDot = end;
      }
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String local = text.substring(start, at).toLowerCase(Locale.ROOT);
    boolean inUrl =
        start > range.start() && (text.charAt(start - 1) == '/' || text.charAt(start - 1) == ':');
    if (local.isEmpty() || inUrl || lastDot < 0 || lastDot >= end - 2 || isRole(local)) {
      return at;
    }
    String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    if (isReserved(domain)) {
      return at;
    }
    found.add(new Found("an e-mail address", new Span(start, end)));
    return end;
  }

  private static boolean isRole(String local) {
    return ROLES.contains(local) || local.endsWith("-team") || local.endsWith("-oncall");
  }

  private static boolean isReserved(String domain) {
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    return Set.of("example", "test", "invalid", "localhost", "local", "internal").contains(last)
        || EXAMPLES.stream().anyMatch(e -> domain.equals(e) || domain.endsWith("." + e))
        || !last.chars().allMatch(Character::isLetter);
  }

  /** E.164: a plus sign and eight to fifteen digits, separated by single separators. */
  private int telephone(int at) {
    boolean inWord = at > range.start() && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean countryCode = at + 1 < range.end() && isDigit(text.charAt(at + 1));
    if (inWord || !countryCode) {
      return at;
    }
    int digits = 0;
    int groups = 0;
    int end = at + 1;
    int last = at;
    while (end < range.end() && digits <= 15) {
      char c = text.charAt(end);
      if (isDigit(c)) {
        digits++;
        last = end + 1;
      } else if (" -./()".indexOf(c) >= 0 && end - last < 2) {
        groups += end == last ? 1 : 0;
      } else {
        break;
      }
      end++;
    }
    boolean number = digits >= 8 && digits <= 15 && text.charAt(at + 1) != '0';
    if (!number || (groups == 0 && digits < 10)) {
      return at;
    }
    found.add(new Found("a telephone number", new Span(at, last)));
    return last;
  }

  private int address(int at) {
    int end = at;
    int part = 0;
    int[] parts = new int[4];
    while (part < 4) {
      int digits = 0;
      int value = 0;
      while (end < range.end() && isDigit(text.charAt(end)) && digits < 4) {
        value = value * 10 + text.charAt(end) - '0';
        digits++;
        end++;
      }
      if (digits == 0 || digits > 3 || value > 255) {
        return at;
      }
      parts[part++] = value;
      if (part < 4 && (end >= range.end() || text.charAt(end++) != '.')) {
        return at;
      }
    }
    boolean goesOn =
        end < range.end()
            && (Character.isLetterOrDigit(text.charAt(end))
                || text.charAt(end) == '-'
                || (text.charAt(end) == '.'
                    && end + 1 < range.end()
                    && isDigit(text.charAt(end + 1))));
    if (goesOn || !isPublic(parts) || NOBODYS.contains(text.substring(at, end)) || isVersion(at)) {
      return end;
    }
    found.add(new Found("a public IP address", new Span(at, end)));
    return end;
  }

  /** A number with four parts after a word such as "version" is none. */
  private boolean isVersion(int at) {
    int from = Math.max(range.start(), at - 12);
    String before = text.substring(from, at).toLowerCase(Locale.ROOT).stripTrailing();
    return before.endsWith("version") || before.endsWith("release") || before.endsWith("chrome/");
  }

  private static boolean isPublic(int[] p) {
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumberPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '/';
  }

  private static boolean isLocal(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
  }

  private static boolean isDomain(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }
}
