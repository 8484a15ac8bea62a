package dev.postmortem.linter.language;

import java.util.List;

/** The regular forms of English verbs and nouns, and the irregular ones a lexicon line gives. */
final class Inflections {

  /**
   * The forms of a verb.
   *
   * @param nounish whether the base form is as often a noun
   */
  record Verb(
      String base,
      String third,
      List<String> past,
      List<String> participle,
      String ing,
      boolean nounish) {}

  private Inflections() {}

  /**
   * Reads an entry such as {@code log~+} (as often a noun, doubles its last consonant) or {@code
   * take=took=taken}.
   */
  static Verb verb(String entry) {
    String rest = entry;
    boolean doubles = false;
    boolean nounish = false;
    while (rest.endsWith("+") || rest.endsWith("~")) {
      doubles |= rest.endsWith("+");
      nounish |= rest.endsWith("~");
      rest = rest.substring(0, rest.length() - 1);
    }
    String[] parts = rest.split("=", -1);
    String base = parts[0];
    if (base.endsWith("~")) {
      nounish = true;
      base = base.substring(0, base.length() - 1);
    }
    String stem = doubles ? base + base.charAt(base.length() - 1) : base;
    String regular = parts.length > 1 ? parts[1] : past(base, stem);
    String participle = parts.length > 2 ? parts[2] : regular;
    return new Verb(
        base, third(base), List.of(regular), List.of(participle), ing(base, stem), nounish);
  }

  /** The plural of a noun, and the third person of a verb. */
  static String third(String base) {
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

  private static String past(String base, String stem) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base.endsWith("e") ? base + "d" : stem + "ed";
  }

  private static String ing(String base, String stem) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    boolean dropsE = base.endsWith("e") && !base.endsWith("ee") && base.length() > 2;
    return (dropsE ? base.substring(0, base.length() - 1) : stem) + "ing";
  }

  private static boolean endsInConsonantAndY(String base) {
    return base.length() > 1
        && base.endsWith("y")
        && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
