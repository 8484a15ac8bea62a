package dev.postmortem.linter.rules.actions;

import dev.postmortem.text.english.NumberWords;
import dev.postmortem.text.words.Words;
import java.util.Set;

/**
 * Whether the words of an action say when it is done: they hold a number, or a condition or bound
 * that can be checked.
 */
final class ActionMeasure {

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

  private static final Set<String> RHYTHMS =
      Set.of("daily", "weekly", "monthly", "quarterly", "hourly", "yearly");

  private ActionMeasure() {}

  static boolean standsIn(String words) {
    for (String word : Words.keeping("%", words)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      if (number || BOUNDS.contains(word) || RHYTHMS.contains(word) || NumberWords.contain(word)) {
        return true;
      }
    }
    return false;
  }
}
