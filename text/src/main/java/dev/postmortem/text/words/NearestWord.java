package dev.postmortem.text.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?": the known word that a misspelt one most likely means. */
public final class NearestWord {

  private static final int MAX_WORD_CHARS = 64;

  private NearestWord() {}

  /**
   * The nearest known word, if it is near enough to offer: the same but for case, separators or a
   * plural {@code s}, or within one edit per four letters (two transposed characters are one edit)
   * and with the same digits. Of two equally near words the first in order.
   *
   * @param word as written; words of more than 64 letters match nothing
   */
  public static Optional<String> of(String word, Collection<String> known) {
    String plain = plain(word);
    if (plain.isEmpty() || word.length() > MAX_WORD_CHARS) {
      return Optional.empty();
    }
    int allowed = plain.length() < 3 ? 0 : Math.max(1, plain.length() / 4);
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : known) {
      String other = plain(candidate);
      if (!digits(plain).equals(digits(other))) {
        continue;
      }
      int distance = plain.equals(other) ? 0 : distance(plain, other, bestDistance);
      if (distance < bestDistance && distance < Math.max(plain.length(), other.length())) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** SEV-5 is no typo for SEV-1, nor one date for another. */
  private static String digits(String plain) {
    StringBuilder digits = new StringBuilder();
    plain.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static String plain(String word) {
    StringBuilder letters = new StringBuilder();
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    int length = letters.length();
    return length > 3 && letters.charAt(length - 1) == 's'
        ? letters.substring(0, length - 1)
        : letters.toString();
  }

  /** Optimal string alignment; gives up with {@code limit} where it cannot be less. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit || b.length() > MAX_WORD_CHARS) {
      return limit;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
      }
      int[] recycled = beforeLast;
      beforeLast = last;
      last = row;
      row = recycled;
    }
    return last[b.length()];
  }
}
