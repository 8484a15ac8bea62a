package dev.postmortem.linter.language.wording;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Sees unreal sentences about what people or the organisation did. */
public final class CounterfactualObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      if (verb.hasModal() && verb.perfect() && isUnreal(parsed, clause)) {
        report(s, clause, findings);
      } else if (clause.conditional() && supposesPast(parsed, clause)) {
        int from = s.backOverAdverbs(Math.min(subjectStart(clause), verb.start()) - 1);
        int opener =
            s.is(from, PartOfSpeech.SUBORDINATOR)
                ? from
                : Math.min(subjectStart(clause), verb.start());
        findings.add(
            "wording/past-supposed",
            Label.HINDSIGHT,
            s,
            Math.max(0, opener),
            verb.end(),
            clause.subject(),
            s.clauseEnd(verb.end()));
      }
    }
    HindsightPhrases.phrases(parsed, findings);
  }

  private static int subjectStart(Clause clause) {
    NounPhrase subject = clause.subject();
    return subject == null ? clause.verb().start() : subject.start();
  }

  private static void report(Sentence s, Clause clause, Matches findings) {
    VerbGroup verb = clause.verb();
    int end = verb.end();
    if (s.is(verb.main(), WordClass.BE) && s.is(s.overAdverbs(end), WordClass.BETTER_WORD)) {
      end = s.overAdverbs(end) + 1;
    }
    findings.add(
        "wording/counterfactual",
        Label.HINDSIGHT,
        s,
        verb.start(),
        end,
        clause.agent(),
        s.clauseEnd(end));
  }

  private static boolean isUnreal(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    if (isExpectation(parsed, clause) || isDeniedExistence(s, verb)) {
      return false;
    }
    boolean nothing =
        subject != null
            && (s.isOneOf(subject.head(), "nothing")
                || s.isOneOf(subject.start(), "no", "nothing"));
    if (nothing || (clause.asked() && !verb.modal().equals("should"))) {
      return false;
    }
    boolean anyone =
        subject != null
            && (subject.referent() == Referent.NOBODY
                || s.isOneOf(subject.start(), "anyone", "anybody", "any"));
    if (anyone && verb.modal().equals("could")) {
      return false;
    }
    return switch (verb.modal()) {
      case "should", "ought" -> duty(parsed, clause);
      case "could", "can" -> possibility(parsed, clause);
      case "would", "'d" -> outcome(parsed, clause);
      case "might" -> !verb.negated() && remedies(s, verb) && !clause.asked();
      default -> false;
    };
  }

  /** "there is nothing that could have prevented it". */
  private static boolean isDeniedExistence(Sentence s, VerbGroup verb) {
    int relative = s.backOverAdverbs(verb.start() - 1);
    if (!s.is(relative, PartOfSpeech.RELATIVE) && !s.is(relative, PartOfSpeech.SUBORDINATOR)) {
      return false;
    }
    for (int i = relative - 1; i >= 0 && i > relative - 10; i--) {
      if (s.isOneOf(i, "no", "nothing", "none", "not", "n't", "any", "only")
          && !s.is(i, PartOfSpeech.MARK)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A supposition ("do not assume we could have"), a state of things, an act of the system itself.
   */
  private static boolean isExpectation(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int before = subjectStart(clause) - 1;
    boolean supposed =
        s.hasLemma(before, "assume", "think", "believe", "suspect")
            || s.hasLemma(before - 1, "assume", "think", "believe", "suspect");
    boolean all = s.isOneOf(before, "thing", "all", "best", "everything");
    boolean itself =
        s.any(verb.start(), verb.end(), WordClass.ADVERB)
            && s.find(verb.start(), verb.end(), "automatically") >= 0;
    int relative = s.backOverAdverbs(verb.start() - 1);
    boolean state =
        s.isOneOf(relative, "that", "which")
            && s.is(relative, PartOfSpeech.RELATIVE)
            && verb.passive()
            && !s.is(verb.main(), WordClass.REMEDY_VERB)
            && !s.is(verb.main(), WordClass.WRITERS_DUTY_VERB)
            && verb.modal().equals("should");
    return (supposed && !verb.modal().equals("should")) || all || itself || state;
  }

  /** "should have tested" of people; of a system it says what was expected of it. */
  private static boolean duty(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase agent = clause.agent();
    if (isOwn(parsed, clause)) {
      return true;
    }
    boolean plain =
        s.is(verb.main(), WordClass.BE)
            && s.isOneOf(s.overAdverbs(verb.end()), "obvious", "clear", "evident", "apparent");
    boolean standing =
        s.is(verb.main(), WordClass.BE)
            && !verb.passive()
            && Precautions.subjectIsGuard(parsed, clause)
            && (s.isOneOf(
                    s.overAdverbs(verb.end()),
                    "part",
                    "there",
                    "standard",
                    "mandatory",
                    "routine",
                    "normal")
                || s.reads(s.overAdverbs(verb.end()), "in", "place")
                || s.reads(s.overAdverbs(verb.end()), "a", "matter"));
    if (plain || standing || Precautions.isUnderGuard(parsed, verb)) {
      return true;
    }
    boolean ours =
        agent != null
            && s.isOneOf(agent.start(), "our", "my")
            && agent.referent() == Referent.SYSTEM;
    if (ours && s.is(verb.main(), WordClass.BE) && !verb.passive()) {
      return true;
    }
    if (agent != null) {
      boolean sensed = s.hasLemma(verb.main(), "see", "receive", "get", "hear");
      return (agent.isHuman() && !(sensed && agent.referent() == Referent.WE))
          || (agent.referent() == Referent.UNCERTAIN && !s.is(verb.main(), WordClass.SYSTEM_VERB));
    }
    if (verb.passive()) {
      return !s.is(verb.main(), WordClass.SYSTEM_VERB)
          || s.find(verb.start(), verb.end(), "never") >= 0;
    }
    return false;
  }

  private static boolean possibility(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.negated()) {
      return false;
    }
    int soon = Math.min(s.clauseEnd(verb.end()), verb.end() + 6);
    if (remedies(s, verb)) {
      return !s.any(verb.end(), soon, WordClass.WORSE_WORD);
    }
    int after = s.overAdverbs(verb.end());
    boolean better =
        s.any(
            verb.end(), Math.min(s.clauseEnd(verb.end()), verb.end() + 14), WordClass.BETTER_WORD);
    if (s.is(verb.main(), WordClass.BE) && !verb.passive()) {
      return s.is(after, WordClass.BETTER_WORD)
          || s.reads(verb.start() - 2, "as", "it")
          || s.reads(verb.start() - 2, "than", "it");
    }
    NounPhrase agent = clause.agent();
    boolean people = (agent != null && agent.isHuman() && !verb.passive()) || isOwn(parsed, clause);
    int near = Math.min(s.clauseEnd(verb.end()), verb.end() + 6);
    if (people) {
      boolean sooner = s.any(verb.end(), near, WordClass.BETTER_WORD);
      return sooner
          || (!s.is(verb.main(), WordClass.WORSE_VERB)
              && !s.any(verb.end(), near, WordClass.WORSE_WORD));
    }
    if (!verb.passive()
        && s.hasLemma(verb.main(), "lead", "give", "result", "make", "bring", "mean", "provide")) {
      return s.any(verb.end(), near, WordClass.BETTER_WORD);
    }
    if (verb.passive() && s.find(verb.end(), near, "instead") >= 0) {
      return true;
    }
    return verb.passive() && better && !s.is(verb.main(), WordClass.WORSE_VERB);
  }

  private static boolean outcome(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.negated()) {
      return spared(parsed, clause);
    }
    int after = s.overAdverbs(verb.end());
    if (s.is(verb.main(), WordClass.BE) && !verb.passive()) {
      return s.is(after, WordClass.BETTER_WORD)
          || s.isOneOf(verb.end(), "enough")
          || s.reads(after, "half", "as")
          || isWished(parsed, clause)
          || (s.is(after + 1, WordClass.BETTER_WORD) && s.isOneOf(after, "much", "a", "far"))
          || remedies(s, verb);
    }
    return remedies(s, verb) || isWished(parsed, clause) || costsLittle(s, verb);
  }

  /** "With a better runbook we would have been back": what people wish to have done. */
  private static boolean isWished(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    NounPhrase subject = clause.subject();
    VerbGroup verb = clause.verb();
    int near = Math.min(s.clauseEnd(verb.end()), verb.end() + 6);
    return subject != null
        && subject.isHuman()
        && opensWithMeans(s)
        && !s.is(verb.main(), WordClass.WORSE_VERB)
        && !s.hasLemma(verb.main(), "need", "have")
        && !s.any(verb.end(), near, WordClass.WORSE_WORD);
  }

  /** "would have taken one line", "would have cost nothing". */
  private static boolean costsLittle(Sentence s, VerbGroup verb) {
    int next = verb.end();
    return s.hasLemma(verb.main(), "take", "cost")
        && s.isOneOf(next, "only", "just", "nothing", "little", "one", "two", "five", "a")
        && !s.isOneOf(next + 1, "long", "lot", "while", "day", "week", "month", "whole")
        && !s.isOneOf(next + 1, "hours", "days", "weeks");
  }

  /** "the issue would not have occurred": of a trouble, or of "this". */
  private static boolean spared(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    NounPhrase subject = clause.subject();
    return subject != null
        && (s.hasLemma(clause.verb().main(), "occur", "happen", "arise")
            || (opensWithMeans(s)
                && s.hasLemma(clause.verb().main(), "hit", "reach", "get", "spread", "affect")))
        && (s.is(subject.head(), WordClass.TROUBLE)
            || s.isOneOf(subject.head(), "this", "it", "that"));
  }

  /** "With a staged rollout": what one wishes to have had, not what chance might have spared. */
  private static boolean opensWithMeans(Sentence s) {
    int start = s.itemStart();
    return s.isOneOf(start, "with") && !s.isOneOf(start + 1, "less", "fewer", "lower");
  }

  /** "would have shown the problem", "could have found it sooner", but not "have shown green". */
  private static boolean gains(Sentence s, VerbGroup verb) {
    int end = Math.min(s.clauseEnd(verb.end()), verb.end() + 12);
    return verb.passive()
        || s.any(verb.end(), end, WordClass.TROUBLE)
        || s.any(verb.end(), end, WordClass.HARM)
        || s.any(verb.end(), end, WordClass.BETTER_WORD)
        || s.any(verb.end(), Math.min(end, verb.end() + 2), WordClass.PRONOUN)
        || s.any(verb.end(), Math.min(end, verb.end() + 2), WordClass.WRITERS)
        || s.any(verb.end(), Math.min(end, verb.end() + 3), WordClass.TEAM)
        || s.any(verb.end(), Math.min(end, verb.end() + 3), WordClass.ROLE);
  }

  private static boolean remedies(Sentence s, VerbGroup verb) {
    int able = s.overAdverbs(verb.end());
    if (s.is(verb.main(), WordClass.BE) && !verb.passive() && s.isOneOf(able, "able")) {
      return s.is(able + 1, PartOfSpeech.TO)
          && s.is(s.overAdverbs(able + 2), WordClass.REMEDY_VERB);
    }
    if (verb.passive() && s.hasLemma(verb.main(), "stop", "halt", "cut", "tell", "page")) {
      return false; // "would have been halted": the harm itself
    }
    if (s.hasLemma(verb.main(), "tell")
        && !s.any(verb.end(), verb.end() + 2, WordClass.WRITERS)
        && !s.any(verb.end(), verb.end() + 3, WordClass.TEAM)
        && !s.any(verb.end(), verb.end() + 3, WordClass.ROLE)) {
      return false; // "would have told it otherwise"
    }
    boolean either =
        s.hasLemma(
            verb.main(),
            "show",
            "give",
            "find",
            "contain",
            "limit",
            "stop",
            "halt",
            "tell",
            "page",
            "signal",
            "cut",
            "intercept");
    if (either && !gains(s, verb)) {
      return false;
    }
    boolean harmed = verb.passive() && s.hasLemma(verb.main(), "expose");
    return s.is(verb.main(), WordClass.REMEDY_VERB) && !harmed;
  }

  /** "Could have revoked the session only": the writers leave themselves out. */
  private static boolean isOwn(ParsedSentence parsed, Clause clause) {
    return clause.subject() == null
        && !clause.verb().passive()
        && clause.verb().start() == parsed.sentence().itemStart();
  }

  /** "had we kept", "if the team had noticed"; of a system only together with a better outcome. */
  private static boolean supposesPast(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean had =
        s.find(verb.start(), verb.end(), "had") >= 0 || s.find(verb.start(), verb.end(), "'d") >= 0;
    NounPhrase subject = clause.subject();
    boolean past =
        !verb.perfect()
            && !verb.hasModal()
            && subject != null
            && subject.isHuman()
            && s.is(verb.main(), WordClass.PAST)
            && !s.is(verb.main(), WordClass.BASE)
            && s.is(verb.main(), PartOfSpeech.VERB);
    if (past && !verb.negated()) {
      for (Clause other : parsed.clauses()) {
        if (other.verb().modal().equals("would")
            && other.verb().start() > verb.end()
            && other.verb().perfect()) {
          return true;
        }
      }
    }
    if (!had || verb.negated() || !verb.perfect()) {
      return false;
    }
    int opener = s.backOverAdverbs(Math.min(subjectStart(clause), verb.start()) - 1);
    if (s.isOneOf(s.backOverAdverbs(opener - 1) + 1, "even")
        || s.isOneOf(opener - 1, "even", "as")
        || s.isOneOf(opener, "whether", "unless")) {
      return false;
    }
    for (Clause other : parsed.clauses()) {
      if (other.verb().modal().equals("would")
          && other.verb().negated()
          && other.verb().perfect()) {
        return subject != null
            && subject.isHuman()
            && !s.any(other.verb().end(), s.size(), WordClass.REMEDY_VERB)
            && !s.is(other.verb().main(), WordClass.REMEDY_VERB);
      }
    }
    boolean unreal = false;
    for (Clause other : parsed.clauses()) {
      unreal |=
          other.verb().modal().equals("would")
              || other.verb().modal().equals("could")
              || other.verb().modal().equals("might")
              || other.verb().modal().equals("'d");
    }
    boolean there =
        subject != null
            && s.isOneOf(subject.head(), "there")
            && s.isOneOf(verb.start(), "had")
            && !s.any(verb.end(), s.size(), WordClass.WORSE_WORD);
    return unreal
        && (there
            || (subject != null && subject.isHuman())
            || verb.passive()
            || peopleWouldHave(parsed));
  }

  /** "Had the alert existed, the team would have known". */
  private static boolean peopleWouldHave(ParsedSentence parsed) {
    Sentence s = parsed.sentence();
    for (Clause other : parsed.clauses()) {
      NounPhrase subject = other.subject();
      VerbGroup verb = other.verb();
      boolean people =
          subject != null && subject.isHuman() && subject.referent() != NounPhrase.Referent.NOBODY;
      if (people
          && verb.modal().equals("would")
          && verb.perfect()
          && !verb.negated()
          && !s.is(verb.main(), WordClass.WORSE_VERB)
          && !s.hasLemma(verb.main(), "have", "need")) {
        return true;
      }
    }
    return false;
  }
}
