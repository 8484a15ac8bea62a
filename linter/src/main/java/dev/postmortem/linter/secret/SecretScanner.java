package dev.postmortem.linter.secret;

import dev.postmortem.linter.secret.SecretShapes.Shape;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds keys, tokens and passwords by the shapes that their makers gave them, and by the names
 * before them. One pass over the text; at each place a bounded number of characters is looked at,
 * so time is linear in the length of the text.
 *
 * <p>Shapes are those that the providers document for secret scanning: fixed prefixes and lengths.
 * What is unreadable already ({@code ghp_xxxx…}) is ignored.
 */
public final class SecretScanner {

  private static final String DIGITS = "0123456789";
  private static final String ALNUM =
      DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String TOKEN = ALNUM + "_-";

  private static final String PRIVATE_KEY_BEGIN = "-----BEGIN ";
  private static final String PRIVATE_KEY_END = "-----END ";
  private static final String PRIVATE_KEY = "PRIVATE KEY";
  private static final int LONGEST_PRIVATE_KEY = 20_000;
  private static final List<String> SLACK_WEBHOOKS =
      List.of(
          "https://hooks.slack.com/services/",
          "https://hooks.slack.com/workflows/",
          "https://hooks.slack.com/triggers/");
  private static final String TEAMS_WEBHOOK = ".webhook.office.com/webhookb2/";
  private static final String TERRAFORM = ".atlasv1.";

  /** So far behind {@code kind: Secret} its values may stand. */
  private static final int LONGEST_MANIFEST = 600;

  private final String text;
  private final AssignedSecrets assigned;
  private final List<FoundSecret> found = new ArrayList<>();
  private int manifestUntil;

  private SecretScanner(String text) {
    this.text = text;
    this.assigned = new AssignedSecrets(text);
  }

  /** All secrets of a text, in order, none overlapping another. */
  public static List<FoundSecret> scan(String text) {
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
    if (c >= 128) {
      return at;
    }
    if (c == ':' && text.startsWith("://", at)) {
      return passwordInUrl(at);
    }
    if (c == '=' || c == ':' || c == '>') {
      return assignment(at);
    }
    if (c == '-') {
      return text.startsWith(PRIVATE_KEY_BEGIN, at) ? privateKey(at) : curlUser(at);
    }
    if (c == '~' || c == '_' || c == '.') {
      int end = aroundSign(at);
      if (end > at) {
        return end;
      }
    }
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? at : shape(at);
  }

  /** The end of a secret that its own shape tells. */
  private int shape(int at) {
    char c = text.charAt(at);
    for (Shape shape : SecretShapes.beginningWith(c)) {
      if (text.startsWith(shape.prefix(), at) && mayBegin(shape, at)) {
        int from = at + shape.prefix().length();
        int end = withoutStop(from, run(from, shape.alphabet(), shape.longest() + 1));
        int length = end - from;
        if (length >= shape.shortest() && length <= shape.longest() && ends(end)) {
          return add(shape.kind(), at, end);
        }
      }
    }
    if (at > 0 && isToken(text.charAt(at - 1))) {
      return at;
    }
    return switch (c) {
      case 'e' -> text.startsWith("eyJ", at) ? jsonWebToken(at) : at;
      case 'h' -> webhook(at);
      case 's' -> text.startsWith("sc_", at) || text.startsWith("scauth_", at) ? authress(at) : at;
      case 'a' -> text.startsWith("authress_", at) ? authress(at) : at;
      default -> DIGITS.indexOf(c) >= 0 ? facebook(at) : at;
    };
  }

  /** Behind a hyphen or the like only what is known by more than a letter or two. */
  private boolean mayBegin(Shape shape, int at) {
    return at == 0 || shape.prefix().length() >= 4 || !isToken(text.charAt(at - 1));
  }

  private int withoutStop(int from, int end) {
    return end > from && text.charAt(end - 1) == '.' ? end - 1 : end;
  }

  private boolean ends(int end) {
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  private int assignment(int at) {
    int value = assigned.valueAt(at);
    if (value < text.length() && text.charAt(value) < 128) {
      int end = isToken(text.charAt(value)) ? shape(value) : value;
      if (end > value) {
        return end;
      }
    }
    if (text.charAt(at) == '>' && !closesTag(at)) {
      return at;
    }
    Optional<FoundSecret> named = assigned.at(at, value);
    if (named.isPresent()) {
      Span span = named.get().span();
      int own = span.start() > value ? shape(span.start()) : span.start();
      if (own > span.start()) {
        return own;
      }
      return add(named.get().kind(), span.start(), span.end());
    }
    return manifest(at, value);
  }

  /** {@code <password>}: what follows is its content. */
  private boolean closesTag(int at) {
    int start = at;
    while (start > 0 && at - start < 60 && isToken(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && start < at && text.charAt(start - 1) == '<';
  }

  /** Values of a Kubernetes manifest behind {@code kind: Secret}. */
  private int manifest(int at, int value) {
    if (text.startsWith("kind", at - Math.min(at, 4)) && text.startsWith("Secret", value)) {
      manifestUntil = at + LONGEST_MANIFEST;
      return at;
    }
    if (at >= manifestUntil || value == at + 1) {
      return at;
    }
    int end = run(value, ALNUM + "+/=", 4_000);
    boolean encoded =
        end - value >= 10
            && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r')
            && text.startsWith("  ", lineStart(at))
            && (text.charAt(end - 1) == '=' || SecretValue.entropy(text.substring(value, end)) > 3)
            && (end - value) % 4 == 0;
    return encoded ? add("a value of a Kubernetes secret", value, end) : at;
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at) + 1;
  }

  /** {@code curl -u user:password}. */
  private int curlUser(int at) {
    String option =
        text.startsWith("-u ", at) ? "-u " : text.startsWith("--user ", at) ? "--user " : "";
    int window = Math.max(0, at - 300);
    if (option.isEmpty() || !text.substring(window, at).contains("curl")) {
      return at;
    }
    int from = at + option.length();
    boolean quoted = from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0;
    from += quoted ? 1 : 0;
    int end = from;
    int colon = -1;
    while (end < text.length() && end - from < 200 && text.charAt(end) > ' ') {
      char c = text.charAt(end);
      if (c == '`' || c == '"' || c == '\'') {
        break;
      }
      colon = c == ':' && colon < 0 ? end : colon;
      end++;
    }
    boolean password =
        colon > from
            && end - colon > 3
            && !SecretValue.isPlaceholder(text.substring(colon + 1, end));
    return password ? add("a password of curl", colon + 1, end) : at;
  }

  /** Shapes that a sign in their middle tells. */
  private int aroundSign(int at) {
    if (text.charAt(at) == '~') {
      int start = at - 5;
      boolean azure =
          start >= 0
              && text.charAt(at - 1) == 'Q'
              && Character.isDigit(text.charAt(at - 2))
              && (start == 0 || !isToken(text.charAt(start - 1)));
      int end = run(at + 1, TOKEN + "~.", 36);
      return azure && end - at - 1 >= 31 ? add("an Azure client secret", start, end) : at;
    }
    if (text.startsWith("_mmk", at)) {
      int start = at - 36;
      boolean maxmind = start >= 0 && text.charAt(at - 30) == '_' && ends(at + 4);
      return maxmind ? add("a MaxMind license key", start, at + 4) : at;
    }
    if (text.startsWith(TERRAFORM, at) && at >= 14) {
      int end = run(at + TERRAFORM.length(), TOKEN + "=", 71);
      boolean token = end - at - TERRAFORM.length() >= 60;
      return token ? add("a Terraform token", at - 14, end) : at;
    }
    return at;
  }

  private int facebook(int at) {
    int bar = run(at, DIGITS, 17);
    if (bar - at < 15 || bar >= text.length() || text.charAt(bar) != '|') {
      return at;
    }
    int end = run(bar + 1, TOKEN, 41);
    return end - bar > 27 ? add("a Facebook token", at, end) : at;
  }

  private int authress(int at) {
    int end = run(at, TOKEN + ".+/=", 220);
    boolean key = end - at >= 60 && text.substring(at, end).contains(".acc");
    return key ? add("an Authress access key", at, end) : at;
  }

  private int webhook(int at) {
    for (String slack : SLACK_WEBHOOKS) {
      if (text.startsWith(slack, at)) {
        int end = run(at + slack.length(), TOKEN + "/", 200);
        return end - at > slack.length() + 20 ? add("a Slack webhook", at, end) : at;
      }
    }
    if (text.startsWith("https://", at)) {
      int end = run(at + "https://".length(), TOKEN + "./@", 400);
      boolean teams = text.substring(at, end).contains(TEAMS_WEBHOOK) && end - at > 100;
      return teams ? add("a Microsoft Teams webhook", at, end) : at;
    }
    return at;
  }

  /** Up to its end line, or to the end of the text: half a key is a key to be revoked too. */
  private int privateKey(int at) {
    int head = text.indexOf("-----", at + PRIVATE_KEY_BEGIN.length());
    boolean key = head >= 0 && head - at < 90 && text.substring(at, head).contains(PRIVATE_KEY);
    if (!key) {
      return at;
    }
    int content = head + "-----".length();
    int reach = Math.min(text.length(), at + LONGEST_PRIVATE_KEY);
    int end = text.substring(content, reach).indexOf(PRIVATE_KEY_END);
    if (end < 0) {
      int stop = content;
      while (stop < text.length()
          && (isToken(text.charAt(stop)) || "+/=\r\n\\".indexOf(text.charAt(stop)) >= 0)) {
        stop++;
      }
      return stop - content > 2 ? add("a private key", at, stop) : at;
    }
    int close = text.indexOf("-----", content + end + PRIVATE_KEY_END.length());
    int stop = close < 0 ? reach : Math.min(text.length(), close + "-----".length());
    return add("a private key", at, stop);
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
            colon > 0 && i - colon > 3 && !SecretValue.isPlaceholder(text.substring(colon + 1, i));
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

  private int add(String kind, int start, int end) {
    boolean behindLast = found.isEmpty() || found.get(found.size() - 1).span().end() <= start;
    if (behindLast && !SecretValue.isMasked(text.substring(start, end))) {
      found.add(new FoundSecret(kind, new Span(start, end)));
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

  private static boolean isToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
