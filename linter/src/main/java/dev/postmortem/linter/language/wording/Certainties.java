package dev.postmortem.linter.language.wording;

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

/** Sees words that make a choice look easy or an outcome look sure, afterwards. */
final class Certainties {

  private Certainties() {}

  static void certainty(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseAt(at);
    if (clause == null) {
      clause = parsed.clauseFrom(at);
    }
    if (clause == null && s.is(at - 1, WordClass.BE)) {
      clause = parsed.clauseBefore(at);
    }
    if (s.isOneOf(at, "obvious") && parsed.clauseBefore(at) != null) {
      clause = parsed.clauseBefore(at);
    }
    NounPhrase agent = clause == null ? null : clause.subject();
    if (clause == null || clause.asked()) {
      return;
    }
    boolean people = agent != null && (agent.isHuman() || agent.referent() == Referent.UNCERTAIN);
    boolean duty =
        s.hasLemma(clause.verb().main(), "have", "need")
            && s.is(clause.verb().end(), PartOfSpeech.TO);
    boolean past =
        s.token(clause.verb().main()).word().isPast()
            || s.isOneOf(clause.verb().main(), "was", "were");
    int length = s.isOneOf(at, "of") ? 2 : 1;
    boolean judges;
    if (s.isOneOf(at, "just", "simply")) {
      judges = people && duty && past && agent != null && agent.referent() != Referent.WE;
    } else {
      boolean wrong =
          (s.find(at, s.clauseEnd(at), "wrong") > 0 && past)
              || s.any(at, s.clauseEnd(at), WordClass.HUMAN_SLIP);
      boolean failing =
          people
              && (s.is(clause.verb().main(), WordClass.FAULT_VERB)
                  || (duty && past)
                  || clause.verb().modal().equals("should"));
      boolean should =
          clause.verb().modal().equals("should")
              && clause.verb().perfect()
              && s.isOneOf(at, "obvious", "clear", "evident", "of", "obviously", "clearly");
      boolean told =
          s.isOneOf(at, "obviously") && clause.verb().modal().equals("should") && at == 0;
      int next = s.overAdverbs(at + 1);
      boolean bad =
          past
              && s.is(clause.verb().main(), WordClass.BE)
              && s.isOneOf(next, "a", "the")
              && (s.is(next + 1, WordClass.WEAK_JUDGEMENT) || s.is(next + 1, WordClass.JUDGEMENT));
      boolean unreal =
          clause.verb().perfect()
              && clause.verb().modal().equals("would")
              && clause.verb().start() <= at
              && at < clause.verb().end()
              && !clause.verb().negated();
      boolean bound = isBound(s, clause.verb()) || unreal;
      judges =
          wrong
              || bound
              || told
              || bad
              || failing
              || should
              || (people
                  && (findings.has(Label.PERSON_AT_FAULT)
                      || findings.has(Label.PERSON_AT_FAULT_WE)));
    }
    if (judges) {
      findings.add(
          "wording/certainty",
          Label.HINDSIGHT_CERTAINTY,
          s,
          at,
          at + length,
          agent,
          s.clauseEnd(at));
    }
  }

  /** "was never going to end well", "was bound to happen": told as if anyone could have known. */
  private static boolean isBound(Sentence s, VerbGroup verb) {
    boolean going = s.isOneOf(verb.main(), "going") && s.is(verb.end(), PartOfSpeech.TO);
    int state = s.is(verb.main(), WordClass.BE) ? s.overAdverbs(verb.end()) : verb.main();
    boolean bound = s.isOneOf(state, "bound", "doomed", "destined", "fated", "inevitable");
    return s.isOneOf(verb.start(), "was", "were") && (going || bound);
  }

  /** "All they had to do was read it", "any engineer would have known". */
  static void easy(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase who = parsed.nounFrom(s.isOneOf(i, "all") ? i + 1 : i, 0);
    if (who == null || (!who.isHuman() && who.referent() != Referent.UNCERTAIN)) {
      return;
    }
    if (s.isOneOf(i, "all")) {
      int had = who.end();
      boolean small =
          s.reads(had, "had", "to", "do")
              && s.isOneOf(had + 3, "was")
              && !who.referent().equals(Referent.WE);
      if (small) {
        findings.add(
            "wording/easy", Label.HINDSIGHT_CERTAINTY, s, i, had + 4, who, s.clauseEnd(had));
      }
      return;
    }
    boolean any = s.isOneOf(i, "any", "anyone", "anybody");
    int modal = who.end();
    int seen = s.overAdverbs(modal + 2);
    boolean known =
        any
            && s.isOneOf(modal, "would", "could")
            && s.isOneOf(modal + 1, "have")
            && s.hasLemma(
                seen, "know", "see", "tell", "notice", "realise", "realize", "guess", "spot");
    if (known) {
      findings.add(
          "wording/anyone-would",
          Label.HINDSIGHT_CERTAINTY,
          s,
          i,
          seen + 1,
          who,
          s.clauseEnd(seen));
    }
  }
}
