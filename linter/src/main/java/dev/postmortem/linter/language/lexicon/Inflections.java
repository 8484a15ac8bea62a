package dev.postmortem.linter.language.lexicon;

import dev.postmortem.text.english.Inflection;
import java.util.List;

/** The forms of the verbs that lines of a lexicon give. */
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
    String regular = parts.length > 1 ? parts[1] : Inflection.past(base, stem);
    String participle = parts.length > 2 ? parts[2] : regular;
    return new Verb(
        base,
        Inflection.third(base),
        List.of(regular),
        List.of(participle),
        Inflection.ing(base, stem),
        nounish);
  }
}
