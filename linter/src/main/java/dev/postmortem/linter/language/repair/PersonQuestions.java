package dev.postmortem.linter.language.repair;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Sees questions why a person did something: "why did the engineer not check?". */
final class PersonQuestions {

  private PersonQuestions() {}

  static void why(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseFrom(at + 1);
    if (clause == null || clause.subject() == null || clause.verb().start() - at > 12) {
      return;
    }
    NounPhrase subject = clause.subject();
    @Nullable NounPhrase agent = clause.agent();
    VerbGroup verb = clause.verb();
    if (agent == null
        || subject.start() < at
        || (verb.hasModal()
            && !verb.modal().equals("would")
            && !verb.modal().equals("'d")
            && !(verb.modal().equals("could") && s.isOneOf(at, "how")))) {
      return;
    }
    boolean doing = verb.progressive() && s.isOneOf(verb.start(), "was", "were") && agent.isHuman();
    boolean state =
        s.is(verb.main(), WordClass.BE)
            || s.hasLemma(verb.main(), "have", "see", "receive", "get", "need", "know");
    boolean people =
        (agent.isHuman() && agent.referent() != Referent.WE)
            || (agent.referent() == Referent.UNCERTAIN
                && (s.is(verb.main(), WordClass.MIND_VERB)
                    || (clause.asked() && s.isOneOf(agent.head(), "you", "they"))
                    || (clause.asked()
                        && verb.negated()
                        && !s.is(verb.main(), WordClass.SYSTEM_VERB)
                        && s.is(agent.head(), WordClass.AMBIGUOUS_ROLE))));
    boolean we =
        agent.referent() == Referent.WE
            && (s.is(verb.main(), WordClass.FAULT_VERB)
                || s.is(verb.main(), WordClass.LAPSE_VERB)
                || (verb.negated() && s.is(verb.main(), WordClass.WRITERS_DUTY_VERB)));
    boolean careless = lacksCare(s, verb);
    we |= agent.referent() == Referent.WE && careless;
    boolean slip =
        verb.negated()
            || careless
            || s.is(verb.main(), WordClass.FAULT_VERB)
            || s.is(verb.main(), WordClass.LAPSE_VERB)
            || s.hasLemma(verb.main(), "fail");
    if (verb.passive() || (!clause.asked() && !slip)) {
      return;
    }
    if (s.isOneOf(at, "how") && (!slip || !s.endsWithQuestionMark() || !clause.asked())) {
      return;
    }
    boolean asked = s.endsWithQuestionMark() || clause.asked() || s.is(at, PartOfSpeech.QUESTION);
    boolean past =
        s.find(verb.start(), verb.end(), "did") >= 0
            || s.token(verb.main()).word().isPast()
            || verb.modal().equals("would")
            || verb.modal().equals("could")
            || doing
            || verb.perfect();
    if (asked && past && !state && (people || we)) {
      findings.add(
          "repair/why-person",
          Label.WHY_ASKED_OF_PERSON,
          s,
          at,
          verb.end(),
          agent,
          s.clauseEnd(verb.end()));
    }
  }

  /** "why did we reboot it without draining it". */
  private static boolean lacksCare(Sentence s, VerbGroup verb) {
    int without = s.find(verb.end(), Math.min(s.size(), verb.end() + 12), "without");
    return without > 0
        && (s.is(without + 1, PartOfSpeech.ING)
            || s.any(without + 1, Math.min(s.size(), without + 4), WordClass.CARE_NOUN));
  }
}
