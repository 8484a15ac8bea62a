package dev.postmortem.text.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text: runs of letters, digits and their marks. */
public final class Words {

  private Words() {}

  /** The words, in lower case and in order. */
  public static List<String> of(String text) {
    return keeping("", text);
  }

  /**
   * The words, in lower case and in order.
   *
   * @param kept characters that belong to words, too, as the apostrophe of {@code doesn't}
   */
  public static List<String> keeping(String kept, String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      boolean inWord = isInWord(c) || kept.indexOf(c) >= 0;
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(lower.substring(start, at));
        start = -1;
      }
      at += Character.charCount(c);
    }
    if (start >= 0) {
      words.add(lower.substring(start));
    }
    return words;
  }

  private static boolean isInWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
