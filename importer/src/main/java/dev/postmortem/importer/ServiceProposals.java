package dev.postmortem.importer;

import dev.postmortem.text.english.StopWords;
import dev.postmortem.text.words.Slug;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words that recur in titles and may name services: proper names, where titles have them; else any
 * word that titles do not have anyway.
 */
final class ServiceProposals {

  private static final int MAX_PROPOSALS = 8;
  private static final int MIN_TITLES = 3;
  private static final int MIN_CHARS = 3;

  /** So much of a title in capitals means that capitals tell nothing in it. */
  private static final double TITLE_CASE = 0.6;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_.-]+");

  /** Words that titles of incident reports have anyway. */
  private static final Set<String> WORDS_OF_TITLES =
      Set.of(
          "incident",
          "outage",
          "issue",
          "issues",
          "error",
          "errors",
          "failure",
          "failures",
          "down",
          "downtime",
          "unavailable",
          "slow",
          "degraded",
          "degradation",
          "report",
          "postmortem",
          "broken",
          "problem",
          "problems",
          "failed",
          "failing",
          "fails",
          "lost",
          "full",
          "not",
          "high",
          "during",
          "after",
          "due",
          "when",
          "users",
          "user",
          "customers",
          "requests",
          "some",
          "all",
          "was",
          "were",
          "no",
          "out",
          "partial",
          "service",
          "services",
          "production",
          "stopped",
          "caused",
          "causing",
          "unable",
          "could",
          "multiple",
          "two",
          "one",
          "increased",
          "disruption");

  private ServiceProposals() {}

  /** The proposals, the most frequent first. */
  static List<String> of(List<String> titles) {
    Map<String, Integer> words = new TreeMap<>();
    Map<String, Integer> named = new HashMap<>();
    for (String title : titles) {
      List<String> raw = Arrays.stream(NO_WORD.split(title)).filter(w -> !w.isEmpty()).toList();
      long capitals = raw.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
      boolean capitalsTell = capitals < TITLE_CASE * raw.size();
      Set<String> seen = new TreeSet<>();
      for (int i = 0; i < raw.size(); i++) {
        String lower = raw.get(i).toLowerCase(Locale.ROOT);
        if (isTelling(lower) && seen.add(lower)) {
          words.merge(lower, 1, Integer::sum);
          boolean isCapital = i > 0 && Character.isUpperCase(raw.get(i).charAt(0));
          if (hasShapeOfName(raw.get(i)) || (capitalsTell && isCapital)) {
            named.merge(lower, 1, Integer::sum);
          }
        }
      }
    }
    words.values().removeIf(n -> n < MIN_TITLES);
    List<String> names =
        words.entrySet().stream()
            .filter(e -> 2 * named.getOrDefault(e.getKey(), 0) >= e.getValue())
            .map(Map.Entry::getKey)
            .toList();
    return (names.isEmpty() ? List.copyOf(words.keySet()) : names)
        .stream()
            .sorted(
                Comparator.comparingInt((String w) -> words.getOrDefault(w, 0))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MAX_PROPOSALS)
            .toList();
  }

  /** Whether only names are written like this: with capitals inside, or a hyphen. */
  private static boolean hasShapeOfName(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase) || word.substring(1).contains("-");
  }

  private static boolean isTelling(String word) {
    return word.length() >= MIN_CHARS
        && Character.isLetter(word.charAt(0))
        && !WORDS_OF_TITLES.contains(word)
        && !word.endsWith("ing")
        && !StopWords.OF_NAMES.contains(word)
        && !Slug.whole(word).isEmpty();
  }
}
