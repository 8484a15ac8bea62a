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
            || Deeds.isFirm(s, doer)
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
            || (s.hasLemma(
                    verb.main(),
                    "wait",
                    "stop",
                    "take",
                    "give",
                    "look",
                    "talk",
                    "hand",
                    "let",
                    "have",
                    "make",
                    "get",
                    "know",
                    "set",
                    "put")
                && without);
    boolean against =
        doer.isHuman()
            && s.isOneOf(before, "against")
            && s.hasLemma(before - 1, "decide", "opt", "choose", "vote", "argue");
    return duty && hasPast(s, verb.start()) && ((own && doer.isHuman()) || without || against)
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
    int no = without < 0 ? s.find(verb.end(), end, "with", "no") : without;
    boolean told = verb.perfect() || s.token(verb.main()).word().isPast();
    boolean mends =
        s.hasLemma(
            verb.main(), "restore", "recover", "rebuild", "work", "operate", "manage", "live");
    if (no < 0 || !told || verb.hasModal() || (without < 0 && mends)) {
      return 0;
    }
    for (int i = no + 1; i < Math.min(end, no + 6) && !s.is(i, Tag.ING); i++) {
      boolean care = s.is(i, Trait.CARE_NOUN);
      boolean look = s.reads(i, "pair", "of", "eyes") || s.reads(i - 1, "dry", "run");
      if ((care && !(mends && s.isOneOf(i, "backup", "backups"))) || look) {
        return look && s.isOneOf(i, "pair") ? i + 3 : i + 1;
      }
    }
    return 0;
  }
}
