package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds keys, tokens and passwords by the shapes that their makers gave them. One pass over the
 * text from one candidate word to the next; every shape is tried at the word's first character
 * only, so time is linear in the length of the text.
 *
 * <p>Shapes are those that the providers document for secret scanning: fixed prefixes and lengths.
 * What is unreadable already ({@code ghp_xxxx…}) is ignored.
 */
final class SecretScanner {

  /**
   * A secret.
   *
   * @param kind with an article, for a sentence
   */
  record Found(String kind, Span span) {}

  private record Shape(String prefix, int shortest, int longest, String alphabet, String kind) {}

  private static final String DIGITS = "0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String ALNUM = DIGITS + UPPER + LOWER;
  private static final String TOKEN = ALNUM + "_-";

  /** Lengths count what follows the prefix. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("AKIA", 16, 16, UPPER + DIGITS, "an AWS access key"),
          new Shape("ASIA", 16, 16, UPPER + DIGITS, "a temporary AWS access key"),
          new Shape("AIza", 35, 35, TOKEN, "a Google API key"),
          new Shape("GOCSPX-", 24, 40, TOKEN, "a Google OAuth client secret"),
          new Shape("ya29.", 30, 400, TOKEN + ".", "a Google OAuth token"),
          new Shape("ghp_", 36, 255, ALNUM, "a GitHub token"),
          new Shape("gho_", 36, 255, ALNUM, "a GitHub token"),
          new Shape("ghu_", 36, 255, ALNUM, "a GitHub token"),
          new Shape("ghs_", 36, 255, ALNUM, "a GitHub token"),
          new Shape("ghr_", 36, 255, ALNUM, "a GitHub token"),
          new Shape("github_pat_", 40, 255, ALNUM + "_", "a GitHub token"),
          new Shape("glpat-", 20, 300, TOKEN + ".", "a GitLab token"),
          new Shape("gldt-", 20, 300, TOKEN, "a GitLab deploy token"),
          new Shape("glrt-", 20, 300, TOKEN + ".", "a GitLab runner token"),
          new Shape("xoxb-", 20, 300, TOKEN, "a Slack token"),
          new Shape("xoxp-", 20, 300, TOKEN, "a Slack token"),
          new Shape("xoxa-", 20, 300, TOKEN, "a Slack token"),
          new Shape("xoxr-", 20, 300, TOKEN, "a Slack token"),
          new Shape("xoxs-", 20, 300, TOKEN, "a Slack token"),
          new Shape("xapp-", 20, 300, TOKEN, "a Slack app token"),
          new Shape("sk_live_", 16, 255, ALNUM, "a Stripe secret key"),
          new Shape("rk_live_", 16, 255, ALNUM, "a Stripe restricted key"),
          new Shape("sk_test_", 16, 255, ALNUM, "a Stripe test key"),
          new Shape("whsec_", 24, 255, ALNUM + "+/=", "a Stripe webhook secret"),
          new Shape("npm_", 36, 36, ALNUM, "an npm token"),
          new Shape("pypi-AgEI", 50, 400, TOKEN, "a PyPI token"),
          new Shape("sk-ant-", 40, 300, TOKEN, "an Anthropic API key"),
          new Shape("sk-proj-", 40, 300, TOKEN, "an OpenAI API key"),
          new Shape("dop_v1_", 64, 64, ALNUM, "a DigitalOcean token"),
          new Shape("hvs.", 24, 300, TOKEN, "a Vault token"),
          new Shape("SG.", 60, 80, TOKEN + ".", "a SendGrid key"));

  /** The shapes by their first character, which is ASCII. */
  private static final List<List<Shape>> BY_FIRST =
      IntStream.range(0, 128)
          .mapToObj(c -> SHAPES.stream().filter(s -> s.prefix().charAt(0) == c).toList())
          .toList();

  private static final String PRIVATE_KEY_BEGIN = "-----BEGIN ";
  private static final String PRIVATE_KEY = "PRIVATE KEY";
  private static final int MAX_PRIVATE_KEY_CHARS = 20_000;
  private static final String SLACK_WEBHOOK = "https://hooks.slack.com/services/";
  private static final List<String> ASSIGNED_KEYS =
      List.of("accountkey=", "sharedaccesskey=", "aws_secret_access_key", "sig=");

  /** The ASCII characters that something of a known shape or name begins with. */
  private static final boolean[] MAY_BEGIN = new boolean[128];

  static {
    for (char c = 0; c < MAY_BEGIN.length; c++) {
      MAY_BEGIN[c] = isToken(c) && (!BY_FIRST.get(c).isEmpty() || "ehaAsS".indexOf(c) >= 0);
    }
  }

  private static final List<String> PLACEHOLDERS =
      List.of("example", "password", "passwd", "secret", "your", "changeme");

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private SecretScanner(String text) {
    this.text = text;
  }

  /** All secrets of a text, in order, none overlapping another. */
  static List<Found> scan(String text) {
    SecretScanner scanner = new SecretScanner(text);
    int at = 0;
    while (at < text.length()) {
      at = Math.max(at + 1, scanner.tryAt(at));
    }
    return scanner.found;
  }

  /** The end of what was found at a place; the place itself if nothing was. */
  private int tryAt(int at) {
    char c = text.charAt(at);
    if (c >= BY_FIRST.size()) {
      return at;
    }
    if (c == '-' && text.startsWith(PRIVATE_KEY_BEGIN, at)) {
      return privateKey(at);
    }
    if (c == ':' && text.startsWith("://", at)) {
      return passwordInUrl(at);
    }
    if (!MAY_BEGIN[c] || (at > 0 && isToken(text.charAt(at - 1)))) {
      return at;
    }
    for (Shape shape : BY_FIRST.get(c)) {
      if (text.startsWith(shape.prefix(), at)) {
        int end = run(at + shape.prefix().length(), shape.alphabet(), shape.longest() + 1);
        int length = end - at - shape.prefix().length();
        if (length >= shape.shortest() && length <= shape.longest()) {
          return add(shape.kind(), at, end);
        }
      }
    }
    return switch (c) {
      case 'e' -> text.startsWith("eyJ", at) ? jsonWebToken(at) : at;
      case 'h' -> text.startsWith(SLACK_WEBHOOK, at) ? webhook(at) : at;
      case 'a', 'A', 's', 'S' -> assignedKey(at);
      default -> at;
    };
  }

  private int webhook(int at) {
    int end = run(at + SLACK_WEBHOOK.length(), TOKEN + "/", 200);
    return end - at > SLACK_WEBHOOK.length() + 20 ? add("a Slack webhook", at, end) : at;
  }

  /** Up to its end line, or to the end of the text: half a key is a key to be revoked too. */
  private int privateKey(int at) {
    int lineEnd = text.indexOf('\n', at);
    String head = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
    if (lineEnd < 0 || lineEnd - at > 80 || !head.contains(PRIVATE_KEY)) {
      return at;
    }
    int reach = Math.min(text.length(), at + MAX_PRIVATE_KEY_CHARS);
    int end = text.substring(lineEnd, reach).indexOf("-----END ");
    if (end < 0) {
      end = Math.min(text.length(), lineEnd + 1);
      while (end < text.length()
          && (isToken(text.charAt(end)) || "+/=\r\n".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      return add("a private key", at, end);
    }
    int close = text.indexOf('\n', lineEnd + end);
    return add("a private key", at, close < 0 ? text.length() : close);
  }

  /** {@code scheme://user:password@host}. */
  private int passwordInUrl(int at) {
    int from = at + 3;
    int colon = -1;
    for (int i = from; i < text.length() && i - from < 300; i++) {
      char c = text.charAt(i);
      if (c == ':' && colon < 0) {
        colon = i;
      } else if (c == '@') {
        boolean password =
            colon > 0 && i - colon > 3 && !isPlaceholder(text.substring(colon + 1, i));
        return password ? add("a password in a URL", colon + 1, i) : at;
      } else if (c == '/' || c == '?' || c == '#' || c <= ' ' || "<>\"'`)]".indexOf(c) >= 0) {
        return at;
      }
    }
    return at;
  }

  /** Three parts of base64url, the first two of which are JSON objects. */
  private int jsonWebToken(int at) {
    int first = run(at, TOKEN, 4_000);
    if (first >= text.length() || text.charAt(first) != '.' || !text.startsWith("eyJ", first + 1)) {
      return at;
    }
    int second = run(first + 1, TOKEN, 8_000);
    if (second >= text.length() || text.charAt(second) != '.' || second - at < 30) {
      return at;
    }
    return add("a JSON Web Token", at, run(second + 1, TOKEN, 2_000));
  }

  /** Keys without a shape of their own, known by the name they are given to. */
  private int assignedKey(int at) {
    for (String name : ASSIGNED_KEYS) {
      if (text.regionMatches(true, at, name, 0, name.length())) {
        int from = at + name.length();
        while (from < text.length() && " \t:=\"'".indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        int end = run(from, ALNUM + "+/=%", 200);
        if (end - from >= 40) {
          return add(name.startsWith("aws") ? "an AWS secret key" : "an Azure key", from, end);
        }
      }
    }
    return at;
  }

  private int add(String kind, int start, int end) {
    if (!isMasked(text.substring(start, end))) {
      found.add(new Found(kind, new Span(start, end)));
    }
    return end;
  }

  private int run(int from, String alphabet, int most) {
    int at = from;
    while (at < text.length() && at - from < most && alphabet.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Nobody's password: what stands in an address in documentation. */
  private static boolean isPlaceholder(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return isMasked(lower)
        || PLACEHOLDERS.stream().anyMatch(lower::contains)
        || "$<{%[".indexOf(lower.charAt(0)) >= 0;
  }

  /** Already made unreadable. */
  private static boolean isMasked(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("redacted")
        || lower.contains("xxxx")
        || lower.contains("****")
        || lower.contains("...")
        || lower.chars().distinct().count() < 3;
  }

  private static boolean isToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
