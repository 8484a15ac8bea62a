package dev.postmortem.text.english;

import java.util.List;

/** The regular forms of English nouns and verbs. */
public final class Inflection {

  /** Longest first; an ending is cut only from a word of some length. */
  private static final List<String> ENDINGS =
      List.of("ations", "ation", "ments", "ings", "ment", "ing", "ies", "ed", "es", "s", "e");

  private static final int MIN_STEM_CHARS = 3;

  private Inflection() {}

  /** The plural of a noun, or of a phrase that ends with one. */
  public static String plural(String noun) {
    return withS(noun);
  }

  /** A word without the {@code s} of a plural. */
  public static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** What related words share: {@code deploy} for {@code deploys}, {@code deployment}. */
  public static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM_CHARS) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** The third person of a verb, as in {@code tries}. */
  public static String third(String verb) {
    return withS(verb);
  }

  /**
   * The past of a regular verb, as in {@code stopped}.
   *
   * @param stem the verb, with its last consonant doubled if the past doubles it
   */
  public static String past(String verb, String stem) {
    if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return verb.endsWith("e") ? verb + "d" : stem + "ed";
  }

  /**
   * The present participle of a verb, as in {@code stopping}.
   *
   * @param stem the verb, with its last consonant doubled if the participle doubles it
   */
  public static String ing(String verb, String stem) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    boolean dropsE = verb.endsWith("e") && !verb.endsWith("ee") && verb.length() > 2;
    return (dropsE ? verb.substring(0, verb.length() - 1) : stem) + "ing";
  }

  private static String withS(String base) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hisses =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh")
            || base.endsWith("go")
            || base.equals("do")
            || base.endsWith("redo")
            || base.endsWith("undo");
    return hisses ? base + "es" : base + "s";
  }

  private static boolean endsInConsonantAndY(String base) {
    return base.length() > 1
        && base.endsWith("y")
        && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
