package dev.postmortem.linter.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Tells values that may be secret from placeholders, identifiers and words. */
final class SecretValue {

  private static final List<String> PLACEHOLDERS =
      List.of(
          "example",
          "password",
          "passwd",
          "secret",
          "your",
          "changeme",
          "change_me",
          "placeholder",
          "dummy",
          "redacted",
          "removed",
          "foobar",
          "opensesame",
          "open sesame",
          "insert",
          "sample");

  /** Keys that vendors print in their documents. */
  private static final List<String> DOCUMENTED =
      List.of("4eC39HqLyjWDarjtT1zdp7dc", "IkpvaG4gRG9lI", "014df517-39d1-4453-b7b3-9930c563627c");

  private static final int SHORTEST_RANDOM_PART = 8;

  private SecretValue() {}

  /** What stands for a secret in a document: nobody's password. */
  static boolean isPlaceholder(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return isMasked(lower)
        || PLACEHOLDERS.stream().anyMatch(lower::contains)
        || "$<{%[(*".indexOf(lower.charAt(0)) >= 0;
  }

  /** Already made unreadable, or printed in a vendor's documents. */
  static boolean isMasked(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("redacted")
        || lower.contains("xxxx")
        || lower.contains("****")
        || lower.contains("...")
        || lower.contains("\u2026")
        || words.contains("EXAMPLE")
        || DOCUMENTED.stream().anyMatch(words::contains)
        || lower.chars().distinct().count() < 3;
  }

  /** Bits of information in each character, by how often each occurs (Shannon 1948). */
  static double entropy(String value) {
    double bits = 0;
    int length = value.length();
    for (int c : value.chars().distinct().toArray()) {
      double share = (double) value.chars().filter(o -> o == c).count() / length;
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /**
   * Whether some part of a value between hyphens, dots and the like mixes letters and digits as no
   * name does; {@code orders-2024-11} has none.
   */
  static boolean isRandom(String value) {
    for (String part : value.split("[-_./=~@+]")) {
      if (part.length() >= SHORTEST_RANDOM_PART && changes(part) >= 2) {
        return true;
      }
    }
    return false;
  }

  private static int changes(String part) {
    int changes = 0;
    for (int i = 1; i < part.length(); i++) {
      if (Character.isDigit(part.charAt(i)) != Character.isDigit(part.charAt(i - 1))) {
        changes++;
      }
    }
    return changes;
  }

  /** Whether it is what hashes and digests look like. */
  static boolean isHash(String value) {
    return List.of(32, 40, 56, 64, 96, 128).contains(value.length())
        && value.chars().allMatch(SecretValue::isHex);
  }

  /** Whether it has the form of a UUID. */
  static boolean isUuid(String value) {
    boolean uuid = value.length() == 36;
    for (int i = 0; uuid && i < value.length(); i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      uuid = hyphen ? value.charAt(i) == '-' : isHex(value.charAt(i));
    }
    return uuid;
  }

  /** The user and password that Basic authentication encodes; empty if it is none. */
  static String decodedBasic(String value) {
    try {
      String words = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      return words.indexOf(':') >= 0 ? words : "";
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }

  /** Whether it has a digit and a letter. */
  static boolean hasDigitAndLetter(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter);
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
