package dev.postmortem.linter.rules.causality;

import dev.postmortem.text.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What takes the pain away and leaves the illness: rollback, restart, failover. Sentences that deny
 * or only suppose it are ignored.
 */
final class Relief {

  private static final Set<String> WORDS =
      Set.of(
          "rollback",
          "rollbacks",
          "reverted",
          "reverting",
          "revert",
          "restart",
          "restarted",
          "restarting",
          "restarts",
          "reboot",
          "rebooted",
          "rebooting",
          "failover",
          "recycled",
          "redeployed",
          "power-cycled",
          "bounced");

  private static final Set<String> PAIRS =
      Set.of(
          "rolled back",
          "rolling back",
          "failed over",
          "failing over",
          "switched back",
          "switched over",
          "switched off",
          "turned off");

  private static final Set<String> DENIALS =
      Set.of(
          "not",
          "no",
          "never",
          "without",
          "would",
          "could",
          "should",
          "might",
          "cannot",
          "didn't",
          "couldn't",
          "wouldn't",
          "if",
          "until",
          "instead");

  private Relief() {}

  /** Where a text first mentions it, in UTF-16 units. */
  static Optional<Span> find(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return Optional.empty();
    }
    int from = 0;
    while (from < text.length()) {
      int end = sentenceEnd(lower, from);
      Optional<Span> found = inSentence(lower, from, end);
      if (found.isPresent()) {
        return found;
      }
      from = end;
    }
    return Optional.empty();
  }

  private static Optional<Span> inSentence(String text, int from, int to) {
    Optional<Span> found = Optional.empty();
    String before = "";
    int beforeStart = from;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && isWord(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = text.substring(at, end);
        if (DENIALS.contains(word)) {
          return Optional.empty();
        }
        if (found.isEmpty() && WORDS.contains(word)) {
          found = Optional.of(new Span(at, end));
        } else if (found.isEmpty() && PAIRS.contains(before + " " + word)) {
          found = Optional.of(new Span(beforeStart, end));
        }
        before = word;
        beforeStart = at;
      }
      at = end + 1;
    }
    return found;
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      if (".!?;".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '\'';
  }
}
