package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import org.jspecify.annotations.Nullable;

/** Finds whose something is: "the engineer's mistake", "our oversight". */
public final class Owners {
  private Owners() {}

  /** The human owner in front of a possessed noun. */
  public static @Nullable NounPhrase of(ParsedSentence parsed, int noun) {
    Sentence s = parsed.sentence();
    for (int i = noun - 1; i >= 0 && i > noun - 5; i--) {
      if (!s.tag(i).isNominal()) {
        return null;
      }
      if (!s.is(i, PartOfSpeech.POSSESSIVE)) {
        continue;
      }
      if (s.isOneOf(i, "our", "my")) {
        return new NounPhrase(i, i + 1, i, Referent.WE);
      }
      if (s.isOneOf(i, "his", "her")) {
        return new NounPhrase(i, i + 1, i, Referent.PERSON);
      }
      if (s.lower(i).startsWith("'")) {
        NounPhrase whole = parsed.nounAt(i);
        int start = whole == null ? i - 1 : whole.start();
        Referent referent = new People(parsed.context().names()).referent(s, start, i, i - 1);
        return referent.isHuman() || referent == Referent.UNCERTAIN
            ? new NounPhrase(start, i, i - 1, referent)
            : null;
      }
    }
    return null;
  }
}
