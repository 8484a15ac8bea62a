package dev.postmortem.linter.rules.actions;

import java.util.Locale;
import java.util.Set;

/**
 * Whether the words of an action say when it is done: they hold a number, or a condition or bound
 * that somebody could look at.
 */
final class Measure {

  private static final Set<String> BOUNDS =
      Set.of(
          "after",
          "all",
          "always",
          "any",
          "before",
          "both",
          "each",
          "every",
          "if",
          "never",
          "no",
          "none",
          "only",
          "per",
          "unless",
          "until",
          "when",
          "whenever",
          "where",
          "within",
          "without");

  private static final Set<String> NUMBERS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "fifteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "half",
          "quarter",
          "third",
          "once",
          "twice",
          "daily",
          "weekly",
          "monthly",
          "quarterly",
          "hourly",
          "yearly");

  private Measure() {}

  static boolean standsIn(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+")) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      if (number || BOUNDS.contains(word) || NUMBERS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
