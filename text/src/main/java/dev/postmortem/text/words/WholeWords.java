package dev.postmortem.text.words;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Looks for words and phrases that are by themselves, not inside longer words. */
public final class WholeWords {

  private WholeWords() {}

  /** The places of some words in a text, in order, apart from each other; none for no words. */
  public static List<Span> find(String text, String words) {
    List<Span> found = new ArrayList<>();
    for (int at = next(text, words, 0); at >= 0; at = next(text, words, at + words.length())) {
      found.add(new Span(at, at + words.length()));
    }
    return found;
  }

  /** Whether some words are in a text. */
  public static boolean isIn(String text, String words) {
    return next(text, words, 0) >= 0;
  }

  private static int next(String text, String word, int from) {
    if (word.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(word, from);
    while (at >= 0) {
      int end = at + word.length();
      if (!isInside(text, at, word.charAt(0)) && !isInside(text, end, text.charAt(end - 1))) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }

  /**
   * Whether a word goes on across an end of what was looked for; where that is no letter, as in
   * {@code C++}, it ends by itself.
   */
  private static boolean isInside(String text, int end, char outermost) {
    return end > 0
        && end < text.length()
        && Character.isLetterOrDigit(outermost)
        && Character.isLetterOrDigit(text.charAt(end - 1))
        && Character.isLetterOrDigit(text.charAt(end));
  }

  /** In lower case, unit for unit, so that places stay true. */
  public static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
    return lower.toString();
  }
}
