package dev.postmortem.linter.secret;

import dev.postmortem.linter.secret.SecretShapes.Shape;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds secrets that only the name before them tells: {@code adafruit_key = …}, {@code password:
 * …}, {@code Authorization: Basic …}. Looks at a bounded number of characters on either side of a
 * sign of assignment.
 */
final class AssignedSecrets {

  private static final int LONGEST_NAME = 70;

  /** Between the telling word and the sign of assignment, as in {@code API_TOKEN_PROD =}. */
  private static final int LONGEST_REST = 21;

  private static final int LONGEST_VALUE = 200;
  private static final String VALUE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.=+/~:%-";
  private static final String NAME_SIGNS = "_.- \t'\"`*";

  private static final List<String> PASSWORDS =
      List.of("password", "passwd", "passphrase", "pwd", "passwort", "mot de passe");

  private static final List<String> STRONG =
      List.of(
          "api key",
          "api_key",
          "api-key",
          "apikey",
          "secret",
          "token",
          "credential",
          "creds",
          "access key",
          "access_key",
          "access-key",
          "accesskey",
          "account_key",
          "accountkey",
          "account key",
          "private key",
          "private_key",
          "auth_key",
          "auth key",
          "signing key",
          "signing_key",
          "encryption key",
          "encryption_key",
          "sharedaccesskey",
          "shared access key");

  private static final List<String> WEAK = List.of("key", "sig");

  /** Names that hold a telling word and name no secret. */
  private static final List<String> HARMLESS =
      List.of(
          "public",
          "cache",
          "primary",
          "foreign",
          "partition",
          "sort",
          "routing",
          "idempot",
          "commit",
          "sha1",
          "sha256",
          "sha512",
          "digest",
          "checksum",
          "hash",
          "md5",
          "etag",
          "fingerprint",
          "thumbprint",
          "trace",
          "span_id",
          "span id",
          "request",
          "correlation",
          "image",
          "build",
          "version",
          "serial",
          "uuid",
          "key_id",
          "key id",
          "keyid",
          "key-id",
          "secret_name",
          "secret name",
          "secret-name",
          "token_url",
          "token url",
          "endpoint",
          "authored",
          "expir",
          "length",
          "policy",
          "rotation",
          "rotated",
          "csrf",
          "_file",
          " file",
          "filename",
          "path",
          "_count",
          " count",
          "limit",
          "keyboard",
          "monkey",
          "turkey",
          "keyword",
          "integrity",
          "object key",
          "row key",
          "ticket",
          "issue",
          "tokens",
          "reset",
          "field",
          "min_",
          "max_",
          "kms",
          "_arn",
          " arn",
          "keyref",
          "key_ref",
          "bucket");

  private final String text;

  AssignedSecrets(String text) {
    this.text = text;
  }

  /** Where the value begins that a sign of assignment gives; the text's end if there is none. */
  int valueAt(int sign) {
    int at = sign + 1;
    while (at < text.length() && "=>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int most = at + 6;
    while (at < Math.min(text.length(), most) && " \t'\"`=".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** What a sign of assignment gives to a telling name. */
  Optional<FoundSecret> at(int sign, int value) {
    String name = name(sign);
    if (name.isBlank() || value >= text.length()) {
      return Optional.empty();
    }
    if (tells(name, List.of("authorization"))) {
      return authorization(value);
    }
    int end = run(value, VALUE);
    String words = text.substring(value, end);
    boolean whole = !words.isEmpty() && endsValue(end);
    for (Shape shape : SecretShapes.named()) {
      if (whole && shape.fits(words) && tells(name, shape.names()) && isSound(shape, words, name)) {
        return found(shape.kind(), value, end);
      }
    }
    if (tells(name, PASSWORDS) && !isHarmless(name)) {
      return password(value);
    }
    if (whole && !isHarmless(name) && isToken(words) && isTold(words, name)) {
      return found("a key or token", value, end);
    }
    return Optional.empty();
  }

  /** An identifier of digits only, or a word, is no key. */
  private static boolean isSound(Shape shape, String words, String name) {
    boolean digits = words.chars().allMatch(Character::isDigit);
    if (digits) {
      return name.contains("client") || name.contains("id");
    }
    return SecretValue.hasDigitAndLetter(words)
        && !SecretValue.isMasked(words)
        && SecretValue.entropy(words) >= 2
        && (shape.longest() != 36
            || !shape.prefix().isEmpty()
            || SecretValue.isUuid(words)
            || shape.shortest() != 36)
        && (!SecretValue.isHash(words) || !isHarmless(name))
        && (isOnePiece(words) || SecretValue.isRandom(words) || !shape.prefix().isEmpty());
  }

  private static boolean isOnePiece(String words) {
    return words.chars().allMatch(Character::isLetterOrDigit);
  }

  private static boolean isToken(String words) {
    return words.length() >= 10
        && words.length() <= 150
        && SecretValue.hasDigitAndLetter(words)
        && words.indexOf(':') < 0
        && words.indexOf('%') < 0
        && !SecretValue.isPlaceholder(words)
        && !SecretValue.isUuid(words)
        && SecretValue.isRandom(words)
        && SecretValue.entropy(words) >= 3;
  }

  /** By a name that nothing else has; behind a mere "key" the value must tell more. */
  private static boolean isTold(String words, String name) {
    return tells(name, STRONG)
        || (tells(name, WEAK)
            && words.length() >= 20
            && !SecretValue.isHash(words)
            && SecretValue.entropy(words) >= 3.5);
  }

  private Optional<FoundSecret> password(int value) {
    int end = value;
    char before = text.charAt(value - 1);
    boolean quoted = before == '"' || before == '\'' || before == '`';
    while (end < text.length()
        && end - value < LONGEST_VALUE
        && text.charAt(end) > ' '
        && "'\"`<>,;|)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (!quoted && end > value && ".:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = text.substring(value, end);
    boolean sound =
        words.length() >= 6
            && SecretValue.hasDigitAndLetter(words)
            && !SecretValue.isPlaceholder(words)
            && !words.contains("://")
            && !isCall(words);
    return sound ? found("a password", value, end) : Optional.empty();
  }

  private static boolean isCall(String words) {
    return words.indexOf('(') > 0 || words.startsWith("/") || words.startsWith("./");
  }

  private Optional<FoundSecret> authorization(int value) {
    int space = run(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");
    String scheme = text.substring(value, space).toLowerCase(Locale.ROOT);
    int from = value;
    if (space < text.length()
        && text.charAt(space) == ' '
        && List.of("basic", "bearer", "token", "apikey", "digest", "negotiate").contains(scheme)) {
      from = space + 1;
    }
    int end = run(from, VALUE);
    String words = text.substring(from, end);
    if (scheme.equals("basic")) {
      String decoded = SecretValue.decodedBasic(words);
      boolean own = !decoded.isEmpty() && !SecretValue.isPlaceholder(decoded);
      return own ? found("a password for Basic authentication", from, end) : Optional.empty();
    }
    boolean sound =
        words.length() >= 12
            && SecretValue.hasDigitAndLetter(words)
            && !SecretValue.isPlaceholder(words)
            && SecretValue.isRandom(words);
    return sound ? found("a token in an Authorization header", from, end) : Optional.empty();
  }

  private Optional<FoundSecret> found(String kind, int start, int end) {
    return Optional.of(new FoundSecret(kind, new Span(start, end)));
  }

  /** What is before a sign of assignment, in lower case. */
  private String name(int sign) {
    int end = sign;
    while (end > 0 && end > sign - 4 && " \t'\"`*:?|=".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || NAME_SIGNS.indexOf(c) >= 0;
  }

  private static boolean tells(String name, List<String> words) {
    for (String word : words) {
      int at = name.lastIndexOf(word);
      if (at >= 0 && name.length() - at - word.length() <= LONGEST_REST) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHarmless(String name) {
    String last = name.substring(Math.max(0, name.length() - 30));
    return HARMLESS.stream().anyMatch(last::contains);
  }

  private int run(int from, String alphabet) {
    int at = from;
    while (at < text.length()
        && at - from < LONGEST_VALUE
        && alphabet.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at > from && ".:".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private boolean endsValue(int end) {
    return end >= text.length()
        || text.charAt(end) <= ' '
        || "'\"`;,)]}<|\\.&:".indexOf(text.charAt(end)) >= 0;
  }
}
