package dev.postmortem.sitegenerator.search;

import dev.postmortem.text.english.StopWords;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cuts text into the terms of the search index. The page cuts its query by the same rules: runs of
 * letters and digits, in lower case, without diacritics; scripts that are written without spaces
 * give one term per character.
 */
public final class SearchTerms {

  /** Longer runs (hashes, encoded data) are cut: people do not search for them. */
  static final int MAX_TERM_CHARS = 32;

  private static final int MAX_STOP_WORD_CHARS =
      StopWords.OF_PROSE.stream().mapToInt(String::length).max().orElse(0);

  /** By character of ASCII: its lower case if it is in words, else 0. */
  private static final byte[] LOWER = lower();

  private SearchTerms() {}

  /** Words that are not indexed, sorted; a query made of nothing else finds nothing. */
  public static List<String> stopWords() {
    return StopWords.OF_PROSE.stream().sorted().toList();
  }

  /** Passes each term of a text in order, without stop words. */
  public static void of(String text, Consumer<String> each) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (encoded.length == text.length()) {
      ofAscii(encoded, each);
    } else {
      ofAny(withoutDiacritics(text), each);
    }
  }

  /** Most text is nothing but ASCII, where a byte is a character and needs no tables. */
  private static void ofAscii(byte[] text, Consumer<String> each) {
    for (int i = 0; i < text.length; i++) {
      text[i] = LOWER[text[i]];
    }
    int i = 0;
    while (i < text.length) {
      if (text[i] == 0) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length && text[i] != 0) {
        i++;
      }
      hand(
          new String(text, start, Math.min(i - start, MAX_TERM_CHARS), StandardCharsets.ISO_8859_1),
          each);
    }
  }

  private static void ofAny(String plain, Consumer<String> each) {
    int length = plain.length();
    int i = 0;
    while (i < length) {
      int c = plain.codePointAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      if (standsAlone(c)) {
        i += Character.charCount(c);
      } else {
        while (i < length && isInWord(plain.codePointAt(i))) {
          i += Character.charCount(plain.codePointAt(i));
        }
      }
      int cut = Math.min(i, start + MAX_TERM_CHARS);
      if (cut < i && Character.isHighSurrogate(plain.charAt(cut - 1))) {
        cut--;
      }
      hand(plain.substring(start, cut).toLowerCase(Locale.ROOT), each);
    }
  }

  private static void hand(String term, Consumer<String> each) {
    if (term.length() > MAX_STOP_WORD_CHARS || !StopWords.OF_PROSE.contains(term)) {
      each.accept(term);
    }
  }

  private static byte[] lower() {
    byte[] lower = new byte[128];
    for (char c = 0; c < lower.length; c++) {
      lower[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
    return lower;
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c) && !standsAlone(c);
  }

  private static boolean standsAlone(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Only the Latin, Greek and Cyrillic marks: other scripts' marks carry meaning. */
  private static String withoutDiacritics(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x0300 || c > 0x036F) {
        plain.append(c);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
