package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;

/** Tells whether a noun phrase around "cause" or "reason" is about one cause. */
final class CausePhrase {

  private CausePhrase() {}

  /** Where the noun phrase around "cause" begins, adjectives and article included. */
  static int phraseStart(Sentence s, int at) {
    int i = at;
    while (i > 0
        && ((s.tag(i - 1).isNominal() && !s.is(i - 1, PartOfSpeech.NUMBER))
            || s.isOneOf(i - 1, "most", "root", "culprit"))) {
      i--;
    }
    return i;
  }

  /** Whether the phrase is about one cause: "the root cause", "root cause", "the only reason". */
  static boolean isOne(Sentence s, int start, int at) {
    boolean one = false;
    boolean definite = start == at;
    for (int i = start; i < at; i++) {
      if (s.isOneOf(i, "most") && s.isOneOf(i + 1, "common", "frequent", "likely", "probable")) {
        return false;
      }
      if (s.isOneOf(i, "a", "an", "no", "any", "each", "every", "whose", "another", "some", "its")
          || s.is(i, WordClass.HEDGE_ADJECTIVE)) {
        return false;
      }
      one |= s.is(i, WordClass.ONE_ADJECTIVE);
      definite |= s.is(i, PartOfSpeech.DETERMINER) || s.is(i, PartOfSpeech.POSSESSIVE);
    }
    if (s.isOneOf(start - 1, "of") && s.isOneOf(start - 2, "one", "some", "part", "two", "many")) {
      return false;
    }
    if (s.isOneOf(at, "reason")) {
      boolean ofTrouble =
          start == at - 1
              && s.isOneOf(start, "the")
              && s.isOneOf(at + 1, "for", "of", "behind")
              && s.any(at + 2, at + 5, WordClass.TROUBLE);
      if (ofTrouble) {
        return true;
      }
      boolean bare = start == s.itemStart() && s.isOneOf(at + 1, "was", "is", ":");
      return one && (definite || bare) && !s.isOneOf(at - 1, "main");
    }
    if (s.isOneOf(at, "root-cause", "rootcause")) {
      return true;
    }
    if (isOther(s, at)) {
      boolean deep =
          s.any(start, at, WordClass.ONE_ADJECTIVE)
              && !s.isOneOf(at - 1, "main", "primary", "only", "single", "exact", "precise");
      boolean source =
          s.isOneOf(at, "source", "origin", "driver")
              && one
              && s.isOneOf(at + 1, "of", "for", "behind")
              && s.any(at + 2, at + 5, WordClass.TROUBLE);
      return definite && (source || (s.isOneOf(at, "problem", "issue") && deep));
    }
    boolean bare =
        start == at
            && at == s.itemStart()
            && s.isOneOf(at + 1, "of", "for")
            && (s.any(at + 2, at + 7, WordClass.TROUBLE) || s.any(at + 2, at + 7, WordClass.HARM));
    return one
        || bare
        || (s.isOneOf(at, "culprit") && !s.isOneOf(at - 1, "suspected", "suspect"))
        || (definite && start == at - 1 && s.isOneOf(start, "the", "this"));
  }

  /** Words that stand for a cause only beside an adjective: "the underlying problem". */
  static boolean isOther(Sentence s, int at) {
    return s.isOneOf(at, "source", "origin", "driver", "problem", "issue");
  }
}
