package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.Owners;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Sees a human's error told as a cause or as what happened. */
public final class SlipObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    if (!s.holds(WordClass.SLIP_NOUN)
        && !s.holds(WordClass.MISTAKE_ADVERB)
        && !s.holds(WordClass.SLIP_CUE)) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, WordClass.SLIP_NOUN)) {
        noun(parsed, i, findings);
      } else if (s.is(i, WordClass.MISTAKE_ADVERB)) {
        mistakenly(parsed, i, findings);
      } else if (s.reads(i - 1, "by", "accident")) {
        Clause clause = parsed.clauseBefore(i);

        if (clause != null
            && clause.verb().passive()
            && !clause.verb().negated()
            && !hasHumanDoer(parsed, i)
            && !clause.conditional()
            && !clause.verb().hasModal()) {
          findings.add(
              "fault/slip-by-mistake", Label.HUMAN_ERROR, s, i - 1, i + 1, null, s.clauseEnd(i));
        }
      } else if (s.is(i, WordClass.SLIP_CUE)
          && (s.lower(i).startsWith("fat-finger")
              || s.reads(i, "fat", "finger")
              || s.reads(i, "fat", "fingered"))) {
        findings.add("fault/slip-fat-finger", Label.HUMAN_ERROR, s, i, i + 1, null, s.clauseEnd(i));
      }
    }
  }

  private static void noun(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    int from = at;
    boolean human = false;
    if (s.isOneOf(at - 1, "by") && s.isOneOf(at, "mistake", "error")) {
      human = !s.is(at - 2, PartOfSpeech.TO) && !hasHumanDoer(parsed, at);
      from = at - 1;
    } else if (s.isOneOf(at - 1, "in") && s.isOneOf(at, "error")) {
      Clause clause = parsed.clauseBefore(at);
      human = clause != null && clause.verb().passive() && at - clause.verb().end() < 8;
      from = at - 1;
    } else {
      if (s.is(at, PartOfSpeech.VERB)
          || (s.is(at + 1, PartOfSpeech.NOUN)
              && !s.is(at, WordClass.HUMAN_SLIP)
              && !s.isOneOf(at + 1, "made"))) {
        return;
      }
      boolean remedied =
          s.lower(at).endsWith("s")
              && s.isOneOf(
                  s.itemStart(),
                  "minimise",
                  "minimize",
                  "prevent",
                  "avoid",
                  "reduce",
                  "eliminate",
                  "catch");
      if (remedied) {
        return;
      }
      from = maker(parsed, at);
      human =
          from < at
              || (s.is(at, WordClass.HUMAN_SLIP) && !isGeneric(parsed, at) && !ofThing(parsed, at))
              || (s.isOneOf(at, "slip") && s.isOneOf(at - 1, "the", "a", "this"))
              || isMade(parsed, at)
              || byPerson(parsed, at) != null
              || owned(parsed, at)
              || (s.isOneOf(at, "oversight", "lapse")
                  && s.isOneOf(at - 1, "an", "this", "the", "simple", "our")
                  && !s.is(at + 1, PartOfSpeech.NOUN))
              || (s.isOneOf(at, "typo")
                  && s.hasLemma(s.isOneOf(at + 1, "]") ? at + 2 : at + 1, "introduce", "make"))
              || (s.isOneOf(at, "misconfiguration", "oversight", "slip") && isCause(parsed, at));
      if (s.isOneOf(at, "misconfiguration", "misunderstanding", "miscommunication")) {
        human = byPerson(parsed, at) != null || betweenPeople(parsed, at);
      }
    }
    if (human && !isImpossible(s, at) && !isPoorExplanation(s, at)) {
      NounPhrase agent = byPerson(parsed, at);
      findings.add(
          "fault/human-error",
          Label.HUMAN_ERROR,
          s,
          from,
          agent == null ? at + 1 : agent.end(),
          agent,
          s.clauseEnd(at));
    }
  }

  /**
   * Where "human" in "human error" or "manual configuration mistake" stands; {@code at} if nowhere.
   */
  private static int maker(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    if (s.is(at, WordClass.ERROR_MAKER)) {
      return at;
    }
    for (int i = at - 1; i >= 0 && i > at - 3; i--) {
      if (s.isOneOf(i, "paste") && s.isOneOf(i - 1, "/", "&", "and") && s.isOneOf(i - 2, "copy")) {
        return i - 2;
      }
      if (s.is(i, WordClass.ERROR_MAKER)) {
        boolean users = s.isOneOf(i, "user", "driver", "admin") && s.lower(at).endsWith("s");
        return users ? at : i;
      }
      if (!s.is(i, PartOfSpeech.ADJECTIVE) && !s.is(i, PartOfSpeech.NOUN)) {
        break;
      }
    }
    return at;
  }

  private static boolean owned(ParsedSentence parsed, int at) {
    NounPhrase owner = Owners.of(parsed, at);
    return owner != null && (owner.isHuman() || owner.referent() == Referent.UNCERTAIN);
  }

  /** "by the operator", "made by an engineer". */
  private static @Nullable NounPhrase byPerson(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    int i = at + 1;
    if (s.hasLemma(i, "make", "introduce", "commit", "cause")) {
      i++;
    }
    if (!s.isOneOf(i, "by", "of")) {
      return null;
    }
    NounPhrase agent = parsed.nounFrom(i + 1, 0);
    boolean human =
        agent != null
            && (agent.isHuman() || (agent.referent() == Referent.UNCERTAIN && s.isOneOf(i, "by")));
    return human ? agent : null;
  }

  /** "a misunderstanding between the two shifts", told as a cause. */
  private static boolean betweenPeople(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    NounPhrase one = s.isOneOf(at + 1, "between", "among") ? parsed.nounFrom(at + 2, 0) : null;
    return one != null
        && (one.isHuman() || Deeds.isFirm(s, one) || Deeds.isCrowd(s, one))
        && isCause(parsed, at);
  }

  /** A deed of somebody that was a slip is told of that person, by another label. */
  private static boolean hasHumanDoer(ParsedSentence parsed, int at) {
    Clause clause = parsed.clauseBefore(at);
    NounPhrase agent = clause == null ? null : clause.agent();
    return clause != null && agent != null && agent.isHuman() && at - clause.verb().end() < 12;
  }

  /** "the error was made": errors that are made are people's. */
  private static boolean isMade(ParsedSentence parsed, int at) {
    Clause clause = parsed.clauseFrom(at);
    return clause != null
        && clause.verb().passive()
        && clause.verb().isFinite()
        && !clause.verb().negated()
        && clause.subject() != null
        && clause.subject().head() == at
        && parsed.sentence().hasLemma(clause.verb().main(), "make");
  }

  /** "the mistake of the optimiser": the thing's own. */
  private static boolean ofThing(ParsedSentence parsed, int at) {
    NounPhrase owner = parsed.sentence().isOneOf(at + 1, "of") ? parsed.nounFrom(at + 2, 0) : null;
    return owner != null && owner.referent() == NounPhrase.Referent.SYSTEM;
  }

  private static boolean isGeneric(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    NounPhrase noun = parsed.nounAt(at);
    boolean all =
        (noun != null && s.isOneOf(noun.start(), "all", "any", "many", "most", "future", "such"))
            || s.find(at - 4, at, "common") >= 0;
    if (s.isOneOf(at - 1, "similar") || s.find(at - 4, at, "kind") >= 0) {
      return true;
    }
    for (int i = at - 1; i > at - 5 && i > 0; i--) {
      boolean make = s.isOneOf(i, "make", "making");
      if (make
          && (s.is(i - 1, PartOfSpeech.TO)
              || s.is(i - 1, PartOfSpeech.MODAL)
              || s.is(i, PartOfSpeech.ING))) {
        return true;
      }
    }
    return s.lower(at).endsWith("s")
        && (all
            || s.is(at - 1, PartOfSpeech.MARK)
            || s.isOneOf(at - 1, "from", "such", "of", "these", "avoid", "prevent"));
  }

  /** Whether it is told as a cause: "due to a typo", "a typo caused". */
  private static boolean isCause(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    NounPhrase noun = parsed.nounAt(at);
    int before = (noun == null ? at : noun.start()) - 1;
    while (s.isOneOf(before, "[", "(", "*", "_", "\"")) {
      before--;
    }
    if (s.isOneOf(before, "to", "of", "by")
        && s.isOneOf(before - 1, "due", "because", "caused", "result", "owing")) {
      return true;
    }
    Clause clause = parsed.clauseFrom(at);
    return clause != null
        && clause.subject() != null
        && clause.subject().start() <= at
        && at < clause.subject().end()
        && !clause.verb().negated()
        && !clause.verb().passive()
        && s.hasLemma(
            clause.verb().main(),
            "cause",
            "lead",
            "mean",
            "result",
            "point",
            "break",
            "make",
            "bring",
            "leave",
            "send",
            "take");
  }

  /** "Operator error is a poor explanation": the words are turned down. */
  private static boolean isPoorExplanation(Sentence s, int at) {
    int is = s.overAdverbs(at + 1);
    if (!s.is(is, WordClass.BE)) {
      return false;
    }
    for (int i = is + 1; i < Math.min(s.size(), is + 7) && !s.is(i, PartOfSpeech.MARK); i++) {
      if (s.isOneOf(
          i, "explanation", "answer", "excuse", "diagnosis", "conclusion", "label", "story")) {
        return true;
      }
    }
    return s.isOneOf(is + 1, "inevitable", "unavoidable", "normal", "expected");
  }

  /** "could make a mistake", "if a mistake": what may be. */
  private static boolean isImpossible(Sentence s, int at) {
    return s.hasLemma(at - 2, "assume", "suspect", "blame")
        || s.hasLemma(at - 3, "assume", "suspect")
        || s.isOneOf(at - 2, "any", "every", "potential")
        || s.reads(at - 2, "room", "for")
        || s.isOneOf(at - 1, "no", "potential", "possible", "zero");
  }

  private static void mistakenly(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseAt(at);
    if (clause == null) {
      clause = parsed.clauseFrom(at);
    }
    if (clause != null
        && (s.is(clause.verb().main(), WordClass.OPINION_VERB)
            || s.hasLemma(clause.verb().main(), "flag", "identify", "block", "reject"))) {
      return; // "visitors were mistakenly treated as robots": what a system took them for
    }
    NounPhrase agent = clause == null ? null : clause.agent();
    boolean nobody = clause != null && clause.verb().passive() && agent == null;
    if (clause != null && nobody && !clause.verb().negated()) {
      findings.add("fault/slip-adverb", Label.HUMAN_ERROR, s, at, at + 1, null, s.clauseEnd(at));
    }
  }
}
