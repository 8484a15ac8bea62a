package dev.postmortem.text.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Words as part of a file name, an id or an address: small ASCII letters, digits and single
 * hyphens. Latin letters lose their marks, Greek and Cyrillic ones are written in Latin; what has
 * no such form is left out.
 */
public final class Slug {

  private static final int MAX_SLUG_CHARS = 60;
  private static final Map<Character, String> LATIN = latin();

  private Slug() {}

  /** The slug of a title, of at most 60 characters; empty if nothing in it has a form in ASCII. */
  public static String of(String title) {
    return shorten(whole(title));
  }

  /** The slug of some words in full length; empty if nothing in them has a form in ASCII. */
  public static String whole(String words) {
    return keeping("", words);
  }

  /**
   * The slug of some words in full length.
   *
   * @param kept characters that stay as they are, as {@code ._} in ids of the format
   */
  public static String keeping(String kept, String words) {
    StringBuilder slug = new StringBuilder(words.length());
    String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    for (char c : plain.replace("ου", "ou").toCharArray()) {
      if (isAscii(c) || kept.indexOf(c) >= 0) {
        slug.append(c);
      } else if (LATIN.containsKey(c)) {
        slug.append(LATIN.get(c));
      } else if (isPause(c) && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return withoutLastHyphen(slug.toString());
  }

  /** A name that is free: the name itself, or with the first number from 2 on that makes it so. */
  public static String distinct(String name, Predicate<String> isFree) {
    String candidate = name;
    for (int i = 2; !isFree.test(candidate); i++) {
      candidate = name + "-" + i;
    }
    return candidate;
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
    if (slug.length() <= MAX_SLUG_CHARS) {
      return slug;
    }
    int end = slug.lastIndexOf('-', MAX_SLUG_CHARS);
    return withoutLastHyphen(slug.substring(0, end > MAX_SLUG_CHARS / 2 ? end : MAX_SLUG_CHARS));
  }

  private static String withoutLastHyphen(String slug) {
    return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
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

  /** A hyphen replaces a letter that is not written. */
  private static void put(Map<Character, String> latin, String letters, String written) {
    String[] parts = written.split(" ");
    for (int i = 0; i < letters.length(); i++) {
      latin.put(letters.charAt(i), parts[i].equals("-") ? "" : parts[i]);
    }
  }
}
