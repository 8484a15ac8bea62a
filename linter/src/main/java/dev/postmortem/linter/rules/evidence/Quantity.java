package dev.postmortem.linter.rules.evidence;

import dev.postmortem.text.english.NumberWords;
import java.util.Locale;
import java.util.Set;

/**
 * Whether words say how much: a number or a word for one. Dates, clock times and ids say when or
 * which.
 */
final class Quantity {

  private static final Set<String> SHARES =
      Set.of(
          "no",
          "none",
          "nobody",
          "nothing",
          "zero",
          "all",
          "every",
          "everyone",
          "everybody",
          "any",
          "entire",
          "entirely",
          "complete",
          "completely",
          "fully",
          "both",
          "single");

  private Quantity() {}

  static boolean standsIn(String text) {
    for (String piece : text.toLowerCase(Locale.ROOT).split("[\\s()\\[\\];!?]+")) {
      String word = trimmed(piece);
      if (SHARES.contains(word) || NumberWords.contain(word) || isNumber(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inNumber =
          Character.isDigit(c) || ".,%+~\u20ac$\u00a3\u2248<>\u2013-".indexOf(c) >= 0;
      boolean unit = digits > 0 && Character.isLetter(c);
      if (!inNumber && !unit) {
        return false;
      }
      digits += Character.isDigit(c) ? 1 : 0;
    }
    boolean date = digits >= 6 && word.indexOf('-') > 0;
    boolean year =
        digits == 4 && word.length() == 4 && (word.startsWith("20") || word.startsWith("19"));
    return digits > 0 && !date && !year;
  }

  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (end > start && ".,:*_\"'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && "*_\"'".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start, end);
  }
}
