package dev.postmortem.site.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that outsiders may not read; found in prose as whole words, in any case. */
final class HiddenWords {

  private static final String INSTEAD = "(internal)";

  private final Set<String> words = new HashSet<>();
  private final List<String> addresses;

  HiddenWords(Set<String> hidden) {
    for (String word : hidden) {
      String plain = word.startsWith("@") ? word.substring(1) : word;
      if (!plain.isBlank() && plain.chars().allMatch(HiddenWords::isPart)) {
        words.add(plain.toLowerCase(Locale.ROOT));
      }
    }
    this.addresses =
        hidden.stream()
            .filter(w -> !w.isBlank() && !w.chars().allMatch(HiddenWords::isPart))
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
  }

  /** The text with every hidden word replaced. */
  String hideIn(String text) {
    String without = text;
    for (String address : addresses) {
      without = without.replace(address, INSTEAD);
    }
    StringBuilder kept = new StringBuilder(without.length());
    int at = 0;
    while (at < without.length()) {
      if (!isPart(without.charAt(at))) {
        kept.append(without.charAt(at++));
        continue;
      }
      int end = at;
      while (end < without.length() && isPart(without.charAt(end))) {
        end++;
      }
      int word = end;
      while (word > at && ".-_".indexOf(without.charAt(word - 1)) >= 0) {
        word--;
      }
      if (words.contains(without.substring(at, word).toLowerCase(Locale.ROOT))) {
        kept.append(INSTEAD).append(without, word, end);
      } else {
        kept.append(without, at, end);
      }
      at = end;
    }
    return kept.toString();
  }

  /** Whether a text holds no hidden word. */
  boolean holdsNone(String text) {
    return hideIn(text).equals(text);
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
