package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what is planned, by whomever: "the plan is to split", "they committed to adding". */
final class Plans {

  private Plans() {}

  /** The verb that is planned; -1 if the clause plans nothing. */
  static int planned(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionContext section = parsed.section();
    NounPhrase subject = clause.subject();
    if (verb.negated()
        || verb.hasModal()
        || verb.isRelative(s)
        || (section.timeline() && !section.action())) {
      return -1;
    }
    int existing = existing(parsed, clause);
    if (existing >= 0 || subject == null) {
      return existing;
    }
    int intended = intended(parsed, clause, subject);
    if (intended >= 0) {
      return intended;
    }
    if (isScheduled(s, verb) && !section.past()) {
      NounPhrase what = parsed.nounFrom(verb.end() + 1, 1);
      boolean to = s.is(verb.end(), PartOfSpeech.TO);
      return to ? verb.complement(s) : what == null ? verb.main() : what.head();
    }
    boolean remedy = s.is(subject.head(), WordClass.PLAN_NOUN);
    boolean next =
        s.isOneOf(subject.head(), "step", "steps") && s.isOneOf(subject.head() - 1, "next");
    if (remedy && isPresent(s, verb) && (!section.past() || next)) {
      return named(parsed, verb, subject);
    }
    return underWay(parsed, verb, subject);
  }

  /** "we have plans to add", "there is a plan to", "plans are in place to". */
  private static int existing(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    if (!isPresent(s, verb)) {
      return -1;
    }
    if (subject != null
        && isPlan(s, subject.head())
        && s.reads(verb.end(), "in", "place", "to")
        && s.is(verb.end() + 3, WordClass.BASE)) {
      return verb.end() + 3;
    }
    boolean there =
        subject == null
            ? s.isOneOf(s.backOverAdverbs(verb.start() - 1), "there")
            : s.isOneOf(subject.head(), "there");
    boolean has = s.hasLemma(verb.main(), "have") && !verb.perfect();
    if (!has && !(there && s.is(verb.main(), WordClass.BE))) {
      return -1;
    }
    NounPhrase plan = parsed.nounFrom(verb.end(), 1);
    boolean purpose = plan != null && isPlan(s, plan.head()) && s.is(plan.end(), PartOfSpeech.TO);
    int aim = plan == null ? -1 : s.overAdverbs(plan.end() + 1);
    return purpose && s.is(aim, WordClass.BASE) ? aim : -1;
  }

  private static boolean isPlan(Sentence s, int noun) {
    return s.isOneOf(noun, "plan", "plans", "intention", "intentions", "proposal", "proposals");
  }

  /** "GitLab plans to move", "the board intends to", "they committed to adding". */
  private static int intended(ParsedSentence parsed, Clause clause, NounPhrase subject) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    int to = s.overAdverbs(verb.end());
    if (verb.passive()
        || subject.referent() == Referent.CUSTOMER
        || subject.referent() == Referent.WE) {
      return -1;
    }
    if (s.hasLemma(main, "go")
        && verb.progressive()
        && isPresent(s, verb)
        && subject.isHuman()
        && subject.referent() != Referent.NOBODY
        && s.is(to, PartOfSpeech.TO)) {
      return verb.complement(s);
    }
    if (s.hasLemma(main, "plan", "intend") && isPresent(s, verb)) {
      boolean object = s.hasLemma(main, "plan") && s.tag(to).isNominal();
      int aim = s.overAdverbs(to + 1);
      return s.is(to, PartOfSpeech.TO) && s.is(aim, WordClass.BASE) ? aim : object ? main : -1;
    }
    if (s.hasLemma(main, "commit", "pledge", "promise", "vow") && s.isOneOf(to, "to")) {
      int aim = s.overAdverbs(to + 1);
      boolean deed =
          s.is(aim, WordClass.ING) || (s.is(to, PartOfSpeech.TO) && !s.hasLemma(main, "commit"));
      return deed ? aim : -1;
    }
    return -1;
  }

  /** "is planned for the spring", "are scheduled to be replaced". */
  private static boolean isScheduled(Sentence s, VerbGroup verb) {
    return verb.passive()
        && !verb.perfect()
        && isPresent(s, verb)
        && s.hasLemma(verb.main(), "plan", "schedule", "earmark", "slate")
        && (s.isOneOf(verb.end(), "for") || s.is(verb.end(), PartOfSpeech.TO));
  }

  /** "the next step is to split", "two improvements are raising the limit and …". */
  private static int named(ParsedSentence parsed, VerbGroup verb, NounPhrase subject) {
    Sentence s = parsed.sentence();
    boolean wide = s.hasLemma(subject.head(), "goal", "goals", "aim", "aims", "idea", "objective");
    if (wide && !parsed.section().action() && !parsed.section().lesson()) {
      return -1;
    }
    if (s.hasLemma(verb.main(), "include", "involve", "comprise") && !verb.progressive()) {
      boolean listed =
          isRemedial(s, subject.head())
              || (s.isOneOf(subject.head(), "steps") && s.isOneOf(subject.head() - 1, "next"));
      int first = s.overAdverbs(verb.end());
      return !listed ? -1 : s.is(first, WordClass.ING) ? first : verb.main();
    }
    boolean remedial = isRemedial(s, subject.head());
    if (verb.progressive()) {
      return remedial && !verb.passive() ? verb.main() : -1;
    }
    int to = s.overAdverbs(verb.end());
    int aim = s.overAdverbs(to + 1);
    return s.is(verb.main(), WordClass.BE) && s.is(to, PartOfSpeech.TO) && s.is(aim, WordClass.BASE)
        ? aim
        : -1;
  }

  private static boolean isRemedial(Sentence s, int noun) {
    return s.is(noun, WordClass.REMEDIAL_NOUN);
  }

  /** "They are also rewriting the script", "the carrier is exploring a move": work in progress. */
  private static int underWay(ParsedSentence parsed, VerbGroup verb, NounPhrase subject) {
    Sentence s = parsed.sentence();
    int main = verb.main();
    boolean people =
        (subject.isHuman() && subject.referent() != Referent.NOBODY)
            || subject.referent() == Referent.UNCERTAIN
            || isName(s, subject);
    boolean work =
        s.hasLemma(
                main,
                "focus",
                "explore",
                "evaluate",
                "consider",
                "reconsider",
                "rethink",
                "collaborate")
            || (s.hasLemma(main, "work")
                && s.find(verb.start(), verb.end(), "actively") >= 0
                && s.isOneOf(verb.end(), "on", "with", "to"))
            || ((s.is(main, WordClass.CHANGE_VERB) || s.hasLemma(main, "improve"))
                && !s.hasLemma(
                    main,
                    "monitor",
                    "investigate",
                    "verify",
                    "run",
                    "mitigate",
                    "fix",
                    "roll",
                    "test",
                    "address",
                    "discuss",
                    "restrict",
                    "limit",
                    "train"));
    return people
            && work
            && subject.referent() != Referent.WE
            && verb.progressive()
            && !verb.passive()
            && isPresent(s, verb)
            && !parsed.section().past()
        ? main
        : -1;
  }

  /** A name without an article, as organisations have: it may stand for its people. */
  private static boolean isName(Sentence s, NounPhrase noun) {
    boolean article =
        s.is(noun.start(), PartOfSpeech.DETERMINER) || s.is(noun.start(), PartOfSpeech.POSSESSIVE);
    return !article
        && s.token(noun.head()).capital()
        && s.token(noun.head()).kind() != Token.Kind.CODE
        && !s.token(noun.head()).word().isVerb();
  }

  private static boolean isPresent(Sentence s, VerbGroup verb) {
    for (int i = verb.start(); i < verb.end(); i++) {
      if (s.isOneOf(i, "is", "are", "'s", "'re", "am", "'m", "has", "have")) {
        return !verb.perfect();
      }
      if (s.is(i, PartOfSpeech.VERB)) {
        return (s.is(i, WordClass.THIRD) || s.is(i, WordClass.BASE)) && !s.token(i).word().isPast();
      }
    }
    return false;
  }
}
