package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what may tell who somebody is: e-mail addresses, telephone numbers, public IP addresses,
 * bank accounts and payment cards. One pass, each character looked at a bounded number of times.
 *
 * <p>Ignored: addresses of roles ({@code security@…}), of domains reserved for examples (RFC 2606,
 * RFC 6761), and IP addresses that are private, reserved or for documentation (RFC 6890), or
 * well-known public resolvers; networks ({@code 52.94.0.0/16}) and versions.
 */
final class PersonalDataScanner {

  /**
   * Something found.
   *
   * @param kind with an article, for a sentence
   */
  record Found(String kind, Span span) {}

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 255;

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

  /** Endings of files, as in {@code logo@2x.png}. */
  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "css", "js", "ts", "json", "yml",
          "yaml", "md", "txt", "html", "xml", "log", "service", "timer", "socket");

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
    boolean start = at == range.start() || !isNumberPart(text.charAt(at - 1));
    if (!start || c >= 128) {
      return at;
    }
    if (c == '+' || c == '(' || c == '0') {
      Optional<Span> number = Telephones.at(text, at, range);
      if (number.isPresent()) {
        return add("a telephone number", number.get());
      }
    }
    if (isHex(c) || c == ':') {
      Optional<Span> address = IpAddresses.sixAt(text, at, range.end());
      if (address.isPresent()) {
        return IpAddresses.isPublicSix(text.substring(at, address.get().end()))
            ? add("a public IP address", address.get())
            : address.get().end();
      }
    }
    if (isDigit(c)) {
      return number(at);
    }
    if (Character.isUpperCase(c)) {
      Optional<Span> account = AccountNumbers.ibanAt(text, at, range.end());
      if (account.isPresent()) {
        return add("a bank account", account.get());
      }
    }
    return at;
  }

  private int number(int at) {
    Optional<Span> card = AccountNumbers.cardAt(text, at, range);
    if (card.isPresent()) {
      return add("the number of a payment card", card.get());
    }
    Optional<Span> telephone = Telephones.at(text, at, range);
    if (telephone.isPresent()) {
      return add("a telephone number", telephone.get());
    }
    Optional<Span> address = IpAddresses.fourAt(text, at, range);
    return address.isPresent() ? add("a public IP address", address.get()) : at;
  }

  private int add(String kind, Span span) {
    found.add(new Found(kind, span));
    return span.end();
  }

  private int email(int at) {
    int start = at;
    while (start > range.start()
        && at - start < LONGEST_LOCAL_PART
        && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < range.end() && end - at < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String local = text.substring(start, at).toLowerCase(Locale.ROOT);
    String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    boolean inUrl =
        start > range.start() && (text.charAt(start - 1) == '/' || text.charAt(start - 1) == ':');
    int lastDot = domain.lastIndexOf('.');
    boolean mailto = start - range.start() >= 7 && text.startsWith("mailto:", start - 7);
    if (local.isEmpty()
        || (inUrl && !mailto)
        || lastDot < 1
        || lastDot >= domain.length() - 2
        || isRole(local)
        || isReserved(domain)) {
      return at;
    }
    return add("an e-mail address", new Span(start, end));
  }

  private static boolean isRole(String local) {
    return ROLES.contains(local) || local.endsWith("-team") || local.endsWith("-oncall");
  }

  private static boolean isReserved(String domain) {
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    return Set.of("example", "test", "invalid", "localhost", "local", "internal").contains(last)
        || FILES.contains(last)
        || EXAMPLES.stream().anyMatch(e -> domain.equals(e) || domain.endsWith("." + e))
        || !last.chars().allMatch(Character::isLetter);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isNumberPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '-'
        || c == '_'
        || c == '/'
        || c == ':'
        || c == '+';
  }

  private static boolean isLocal(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
  }

  private static boolean isDomain(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }
}
