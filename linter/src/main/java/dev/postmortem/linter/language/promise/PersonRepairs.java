package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Tells a change of a person that names what is to be done with what from a mere wish. */
final class PersonRepairs {

  private PersonRepairs() {}

  /**
   * Whether no act is asked for that could be seen: "be more careful", "remind the team to follow
   * the rules", but not "remind everyone to put the dates into the calendar".
   */
  static boolean isVague(ParsedSentence parsed) {
    for (Clause clause : parsed.clauses()) {
      if (names(parsed, clause)) {
        return false;
      }
    }
    return true;
  }

  private static boolean names(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    if (verb.negated()) {
      return false;
    }
    if (s.is(main, WordClass.PERSON_REPAIR_VERB)
        || s.hasLemma(main, "ask", "require", "make", "ensure")) {
      NounPhrase whom = verb.passive() ? clause.subject() : parsed.nounFrom(main + 1, 2);
      int end = verb.passive() || whom == null ? verb.end() : parsed.overPlaces(whom.end());
      boolean topic = s.isOneOf(end, "in", "on") && parsed.nounFrom(end + 1, 2) != null;
      boolean asked = s.is(end, PartOfSpeech.TO) && isSeen(parsed, s.overAdverbs(end + 1));
      return asked || (topic && teaches(s, main));
    }
    if (s.hasLemma(main, "need") && s.is(verb.end(), PartOfSpeech.TO)) {
      main = s.overAdverbs(verb.end() + 1);
    }
    boolean duty =
        verb.modal().equals("should") || verb.modal().equals("must") || main != verb.main();
    boolean ensured = s.isOneOf(0, "make", "ensure");
    NounPhrase subject = clause.subject();
    return (duty || ensured)
        && subject != null
        && (subject.isHuman() || subject.referent() == NounPhrase.Referent.UNCERTAIN)
        && isSeen(parsed, main);
  }

  private static boolean teaches(Sentence s, int main) {
    return s.hasLemma(
        main, "train", "retrain", "re-train", "teach", "educate", "coach", "instruct");
  }

  /** An act on a thing: "to double-check the target". */
  private static boolean isSeen(ParsedSentence parsed, int deed) {
    Sentence s = parsed.sentence();
    boolean act =
        s.is(deed, WordClass.CHANGE_VERB)
            || s.is(deed, WordClass.MAKER_VERB)
            || s.hasLemma(
                deed,
                "put",
                "record",
                "note",
                "link",
                "list",
                "register",
                "check",
                "double-check",
                "doublecheck",
                "verify",
                "read",
                "re-read",
                "reread",
                "confirm",
                "recognise",
                "recognize",
                "run");
    boolean twice = s.reads(deed, "double", "check");
    boolean loose =
        s.hasLemma(deed, "consider", "look", "ensure", "discuss", "improve", "prioritise");
    return (act || twice) && !loose && parsed.nounFrom(twice ? deed + 2 : deed + 1, 1) != null;
  }
}
