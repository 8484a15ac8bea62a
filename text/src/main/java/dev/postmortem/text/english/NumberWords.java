package dev.postmortem.text.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of English that are numbers: "two", "half", "twice". */
public final class NumberWords {

  private static final Map<String, Integer> VALUES =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));

  /** Shares, ranks and numbers that have no value by themselves. */
  private static final Set<String> OTHERS =
      Set.of(
          "dozen",
          "dozens",
          "hundred",
          "hundreds",
          "thousand",
          "thousands",
          "million",
          "millions",
          "half",
          "quarter",
          "third",
          "once",
          "twice");

  private NumberWords() {}

  /** Whether a word in lower case is a number. */
  public static boolean contain(String word) {
    return VALUES.containsKey(word) || OTHERS.contains(word);
  }

  /** What a word in lower case counts. */
  public static Optional<Integer> valueOf(String word) {
    return Optional.ofNullable(VALUES.get(word));
  }

  /** The words that have a value, sorted. */
  public static Set<String> withValue() {
    return new TreeSet<>(VALUES.keySet());
  }
}
