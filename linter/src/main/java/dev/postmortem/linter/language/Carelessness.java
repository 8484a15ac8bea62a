package dev.postmortem.linter.language;

/** Reads what a deed of people went without: "without testing", "without approval". */
final class Carelessness {

  private Carelessness() {}

  /** Behind "without testing" and the like, the gerund being a verb group of its own. */
  static int gerundEnd(Sentence s, VerbGroup verb, NounPhrase doer) {
    int before = s.backOverAdverbs(verb.start() - 1);
    boolean own = doer.end() == verb.start() && s.isOneOf(doer.start() - 1, "without");
    boolean people =
        doer.isHuman()
            || (doer.party() == NounPhrase.Party.PERHAPS
                && s.is(verb.main(), Trait.MIND_VERB)
                && !s.isOneOf(doer.head(), "you"));
    boolean without = s.isOneOf(before, "without") && people;
    if (doer.isHuman()
        && s.is(verb.start() - 1, Trait.SLIP_ADVERB)
        && s.backOverAdverbs(verb.start() - 1) + 1 == doer.end()) {
      return verb.end();
    }
    boolean duty =
        s.is(verb.main(), Trait.WRITERS_DUTY_VERB)
            || s.is(verb.main(), Trait.DUTY_VERB)
            || (s.is(verb.main(), Trait.MIND_VERB) && without)
            || (s.hasLemma(verb.main(), "wait", "stop", "take", "give", "look", "talk", "hand")
                && without);
    return duty && hasPast(s, verb.start()) && ((own && doer.isHuman()) || without)
        ? verb.end()
        : 0;
  }

  /** Whether something is told to have been done before a token. */
  private static boolean hasPast(Sentence s, int to) {
    for (int i = 0; i < to; i++) {
      boolean past = s.token(i).word().isPast() && !s.is(i, Trait.BASE);
      if (past && (s.is(i, Tag.VERB) || s.is(i, Tag.AUXILIARY))) {
        return true;
      }
    }
    return false;
  }

  /** Behind "without approval" and the like in the clause of a verb. */
  static int end(Sentence s, VerbGroup verb) {
    int end = s.clauseEnd(verb.end());
    int without = s.find(verb.end(), end, "without");
    boolean told = verb.perfect() || s.token(verb.main()).word().isPast();
    if (without < 0 || !told || verb.hasModal()) {
      return 0;
    }
    for (int i = without + 1; i < Math.min(end, without + 5); i++) {
      if (s.is(i, Trait.CARE_NOUN)) {
        return i + 1;
      }
    }
    return 0;
  }
}
