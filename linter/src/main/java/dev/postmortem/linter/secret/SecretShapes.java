package dev.postmortem.linter.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What keys and tokens look like: the table {@code secrets.tsv}. */
final class SecretShapes {

  private static final String DIGITS = "0123456789";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String HEX = DIGITS + "abcdef";

  /** What an alphabet may have beside letters and digits. */
  private static final String SIGNS = "-_.:%";

  private static final List<Shape> PREFIXES = new ArrayList<>();
  private static final List<Shape> NAMED = new ArrayList<>();

  static {
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("prefix")) {
        PREFIXES.add(shape(List.of(), cells[1], cells[2], cells[3], cells[4]));
      } else if (line.startsWith("named")) {
        NAMED.add(
            shape(
                List.of(cells[1].split(" ")),
                cells[2].equals("-") ? "" : cells[2],
                cells[3],
                cells[4],
                cells[5]));
      }
    }
  }

  /** The shapes with a prefix by its first character, which is ASCII; the longest prefix first. */
  private static final List<List<Shape>> BY_FIRST =
      IntStream.range(0, 128)
          .mapToObj(
              c ->
                  PREFIXES.stream()
                      .filter(s -> s.prefix().charAt(0) == c)
                      .sorted((a, b) -> b.prefix().length() - a.prefix().length())
                      .toList())
          .toList();

  private SecretShapes() {}

  /**
   * The shape of a kind of secret.
   *
   * @param names what is before it, in lower case; empty if its prefix alone tells it
   * @param shortest units behind the prefix
   * @param longest units behind the prefix
   * @param kind with an article, for a sentence
   */
  record Shape(
      List<String> names, String prefix, int shortest, int longest, String alphabet, String kind) {

    /** Whether a whole value has this shape. */
    boolean fits(String value) {
      int length = value.length() - prefix.length();
      return length >= shortest
          && length <= longest
          && value.startsWith(prefix)
          && value.chars().skip(prefix.length()).allMatch(c -> alphabet.indexOf(c) >= 0);
    }
  }

  /** Those with a prefix that begins with a character. */
  static List<Shape> beginningWith(char first) {
    return first < BY_FIRST.size() ? BY_FIRST.get(first) : List.of();
  }

  /** Those that are known by the name before them. */
  static List<Shape> named() {
    return NAMED;
  }

  private static Shape shape(
      List<String> names, String prefix, String lengths, String alphabet, String kind) {
    int dash = lengths.indexOf('-');
    int shortest = Integer.parseInt(dash < 0 ? lengths : lengths.substring(0, dash));
    int longest = dash < 0 ? shortest : Integer.parseInt(lengths.substring(dash + 1));
    return new Shape(names, prefix, shortest, longest, alphabet(alphabet), kind);
  }

  private static String alphabet(String name) {
    int end = name.length();
    while (end > 0 && SIGNS.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    String signs = name.substring(end);
    return signs
        + switch (name.substring(0, end)) {
          case "hex" -> HEX;
          case "anyhex" -> HEX + "ABCDEF";
          case "uuid" -> HEX + "ABCDEF-";
          case "digit" -> DIGITS;
          case "letter" -> LOWER + UPPER;
          case "alnum36" -> DIGITS + LOWER;
          case "UPPER36" -> DIGITS + UPPER;
          case "alnum" -> DIGITS + LOWER + UPPER;
          case "token" -> DIGITS + LOWER + UPPER + "_-";
          case "word" -> DIGITS + LOWER + UPPER + "_-.=";
          case "base64" -> DIGITS + LOWER + UPPER + "+/=";
          default -> throw new IllegalStateException("no alphabet " + name);
        };
  }

  private static List<String> lines() {
    try (InputStream table = SecretShapes.class.getResourceAsStream("secrets.tsv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
