package dev.postmortem.linter.rules.process;

import java.util.List;

/** Phrases that several messages share. */
final class Wording {

  private Wording() {}

  /** Words in a row, as in {@code one, two and three}. */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
