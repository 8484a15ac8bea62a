package dev.postmortem.linter.language;

import dev.postmortem.text.english.Inflection;
import dev.postmortem.text.english.StopWords;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a text that tell what it is about, without endings: what is left when small words
 * and words of intention ("we will", "should") are taken out.
 */
public final class ContentWords {

  private static final double LEAST_SHARE_IN_COMMON = 2.0 / 3.0;

  private ContentWords() {}

  /** The telling words of a text, sorted. */
  public static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (word.length() > 0) {
        String letters = word.toString();
        if (letters.length() > 1 && !StopWords.OF_ACTIONS.contains(letters)) {
          words.add(Inflection.stem(letters));
        }
        word.setLength(0);
      }
    }
    return words;
  }

  /** Whether two texts share most of their telling words: a share of those of the shorter one. */
  public static boolean areAlike(Set<String> one, Set<String> other) {
    int shorter = Math.min(one.size(), other.size());
    long shared = one.stream().filter(other::contains).count();
    return shared >= 2 && shared >= LEAST_SHARE_IN_COMMON * shorter;
  }
}
