package dev.postmortem.linter.language;

import java.util.Set;

/** The words of English that are numbers: "two", "half", "twice". */
public final class NumberWords {

  private static final Set<String> WORDS =
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
    return WORDS.contains(word);
  }
}
