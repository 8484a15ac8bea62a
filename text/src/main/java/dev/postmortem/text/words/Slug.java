package dev.postmortem.text.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a title into the part of a file name: small ASCII letters, digits and single hyphens, since
 * it becomes an id and an address too. Latin letters lose their marks, Greek and Cyrillic ones are
 * written in Latin; what has no such form is left out.
 */
public final class Slug {

  private static final int LONGEST = 60;
  private static final Map<Character, String> LATIN = latin();

  private Slug() {}

  /** The slug of a title; empty if nothing in it can be written in ASCII. */
  public static String of(String title) {
    StringBuilder slug = new StringBuilder();
    String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    for (char c : plain.replace("ου", "ou").toCharArray()) {
      if (isAscii(c)) {
        slug.append(c);
      } else if (LATIN.containsKey(c)) {
        slug.append(LATIN.get(c));
      } else if (isPause(c) && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return shorten(slug.toString());
  }

  /** Marks that normalisation parts from their letters, and apostrophes, do not part words. */
  private static boolean isPause(char c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && c != '\''
        && c != '\u2019';
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Cuts between words where it can. */
  private static String shorten(String slug) {
    String cut = slug;
    if (slug.length() > LONGEST) {
      int end = slug.lastIndexOf('-', LONGEST);
      cut = slug.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static Map<Character, String> latin() {
    Map<Character, String> latin = new HashMap<>();
    put(latin, "ßæœøłđðþıħŋ", "ss ae oe o l d d th i h ng");
    put(
        latin,
        "абвгдеёжзиклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya");
    put(latin, "іїєґўјљњћџ", "i i e g u j lj nj c dz");
    put(latin, "αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    return latin;
  }

  /** A hyphen stands for a letter that is not written. */
  private static void put(Map<Character, String> latin, String letters, String written) {
    String[] parts = written.split(" ");
    for (int i = 0; i < letters.length(); i++) {
      latin.put(letters.charAt(i), parts[i].equals("-") ? "" : parts[i]);
    }
  }
}
