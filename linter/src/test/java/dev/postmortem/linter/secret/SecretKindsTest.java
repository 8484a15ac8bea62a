package dev.postmortem.linter.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Kinds of secrets that public scanners know are found, and what only looks like them is not. */
class SecretKindsTest {

  private static final int TRIES = 20;
  private static final Pattern RANDOM = Pattern.compile("\\{([a-zA-Z]+)([0-9]*)\\}");

  private final Random random = new Random(13);

  @Test
  void everyKindIsFound() throws IOException {
    List<String> missed = new ArrayList<>();
    int kinds = 0;
    for (String line : lines("secret-kinds.tsv")) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      kinds++;
      String[] cells = line.split("\t", 2);
      int found = 0;
      String last = "";
      for (int i = 0; i < TRIES; i++) {
        last = filled(cells[1].replace("\\n", "\n").replace("\\\n", "\\n"));
        found += SecretScanner.scan(last).isEmpty() ? 0 : 1;
      }
      // A random value may be without a digit, as a real one may.
      if (found < TRIES * 7 / 10) {
        missed.add(cells[0] + " (" + found + " of " + TRIES + "): " + last);
      }
    }
    assertThat(kinds).isGreaterThanOrEqualTo(200);
    assertThat(missed).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeASecretIsNone() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines("secret-look-alikes.txt");
    for (String line : lines) {
      String text = line.replace("\\n", "\n");
      for (FoundSecret found : SecretScanner.scan(text)) {
        wrong.add(found.kind() + ": " + text);
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
    assertThat(wrong).isEmpty();
  }

  private String filled(String line) {
    Matcher parts = RANDOM.matcher(line);
    StringBuilder filled = new StringBuilder();
    while (parts.find()) {
      int count = parts.group(2).isEmpty() ? 0 : Integer.parseInt(parts.group(2));
      parts.appendReplacement(filled, Matcher.quoteReplacement(value(parts.group(1), count)));
    }
    return parts.appendTail(filled).toString();
  }

  private String value(String name, int count) {
    return switch (name) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "basic" ->
          Base64.getEncoder()
              .encodeToString(("deploy:" + value("alnum", 12)).getBytes(StandardCharsets.UTF_8));
      case "hex" -> of("0123456789abcdef", count);
      case "UP" -> of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", count);
      case "digit" -> of("0123456789", count);
      case "low" -> of("abcdefghijklmnopqrstuvwxyz0123456789", count);
      case "alpha" -> of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", count);
      case "alnum", "token", "b" ->
          of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", count);
      default -> throw new IllegalStateException(name);
    };
  }

  private String of(String alphabet, int count) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < count; i++) {
      value.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return value.toString();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = SecretKindsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
