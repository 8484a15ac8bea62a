package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.Measures;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/**
 * Sees verdicts on the cause: "caused solely by", "the issue turned out to be", "it came down to".
 */
final class CauseVerdicts {

  private CauseVerdicts() {}

  /** "caused solely by", "entirely due to", "only happened because". */
  static void alone(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    boolean only = s.isOneOf(at, "only");
    boolean due = s.isOneOf(at + 1, "due", "because");
    boolean causedBy =
        (!only && s.isOneOf(at - 1, "caused") && s.isOneOf(at + 1, "by"))
            || (!only && s.isOneOf(at + 1, "caused") && s.isOneOf(at + 2, "by"));
    boolean denied = s.is(at - 1, WordClass.NEGATION) || s.is(at - 2, WordClass.NEGATION);
    if (!denied && ((due && !only) || causedBy)) {
      findings.add(
          "causality/solely",
          Label.SINGLE_CAUSE,
          s,
          Math.max(0, causedBy && s.isOneOf(at - 1, "caused") ? at - 1 : at),
          at + 2,
          null,
          s.clauseEnd(at));
    } else if (only && !denied) {
      Clause clause = parsed.clauseAt(at);
      if (clause == null) {
        clause = parsed.clauseFrom(at);
      }
      boolean adjacent =
          clause != null
              && clause.verb().start() - at <= 2
              && s.hasLemma(clause.verb().main(), "happen", "occur", "arise", "fail", "break");
      int because =
          clause == null ? -1 : s.find(clause.verb().end(), clause.verb().end() + 4, "because");
      if (adjacent && because > 0) {
        findings.add(
            "causality/only-because",
            Label.SINGLE_CAUSE,
            s,
            at,
            because + 1,
            null,
            s.clauseEnd(because + 1));
      }
    }
  }

  /** "the issue turned out to be X", "it all came down to X", "what caused the outage was X". */
  static void verdict(ParsedSentence parsed, Clause clause, Matches findings) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    boolean able = verb.modal().equals("can") || verb.modal().equals("could");
    if (!verb.isFinite()
        || verb.negated()
        || (verb.hasModal() && !able)
        || clause.conditional()
        || clause.asked()) {
      return;
    }
    if (verb.passive() && isTraced(parsed, clause)) {
      findings.add(
          "causality/traced",
          Label.SINGLE_CAUSE,
          s,
          verb.start(),
          verb.end() + 1,
          null,
          s.clauseEnd(verb.end()));
      return;
    }
    if (verb.hasModal()) {
      return;
    }
    int what = verb.start() - 1;
    if (isCleft(parsed, clause)) {
      findings.add(
          "causality/cleft", Label.SINGLE_CAUSE, s, verb.start() - 1, verb.end(), null, s.size());
      return;
    }
    boolean lowers = s.hasLemma(verb.main(), "bring", "take") && Measures.isObjectOf(verb, parsed);
    if (s.isOneOf(what, "what") && ruins(s, verb) && !lowers) {
      NounPhrase harm = parsed.nounFrom(verb.end(), 2);
      boolean complement = s.is(what - 1, WordClass.BE) && !s.isOneOf(0, "what", "that", "this");
      boolean all =
          harm != null && s.isOneOf(harm.head(), "everything", "all", "it", "site", "us", "system");
      if (complement && harm != null && (all || s.is(harm.head(), WordClass.TROUBLE))) {
        findings.add(
            "causality/what-broke",
            Label.SINGLE_CAUSE,
            s,
            what - 1,
            verb.end(),
            null,
            s.clauseEnd(what));
        return;
      }
      Clause copula = parsed.clauseFrom(verb.end());
      boolean named =
          copula != null && !s.is(s.overAdverbs(copula.verb().end()), WordClass.UNNAMED);
      if (copula != null
          && named
          && s.is(copula.verb().main(), WordClass.BE)
          && !s.endsWithQuestionMark()) {
        findings.add(
            "causality/what-broke",
            Label.SINGLE_CAUSE,
            s,
            what,
            copula.verb().end(),
            null,
            s.clauseEnd(what));
      }
      return;
    }
    if (subject == null) {
      return;
    }
    boolean trouble = isTrouble(s, subject);
    int end = verb.end();
    boolean explanation =
        s.isOneOf(subject.head(), "explanation")
            && s.isOneOf(subject.start(), "the", "this")
            && s.is(verb.main(), WordClass.BE)
            && !verb.passive();
    if (explanation && (s.isOneOf(end + 1, ":") || s.isOneOf(end + 2, ":") || names(parsed, end))) {
      findings.add(
          "causality/explanation",
          Label.SINGLE_CAUSE,
          s,
          subject.start(),
          end,
          null,
          s.clauseEnd(end));
    } else if (trouble
        && s.hasLemma(verb.main(), "turn")
        && s.reads(end, "out", "to", "be")
        && names(parsed, end + 3)) {
      findings.add(
          "causality/turned-out",
          Label.SINGLE_CAUSE,
          s,
          subject.start(),
          end + 3,
          null,
          s.clauseEnd(end));
    } else if (trouble
        && verb.passive()
        && s.hasLemma(verb.main(), "identify", "determine", "confirm", "find", "diagnose")
        && ((s.reads(end, "to", "be") && names(parsed, end + 2))
            || (s.isOneOf(end, "as") && names(parsed, end + 1)))) {
      findings.add(
          "causality/identified",
          Label.SINGLE_CAUSE,
          s,
          subject.start(),
          end + 1,
          null,
          s.clauseEnd(end));
    } else if (isDownTo(parsed, verb, subject)) {
      findings.add(
          "causality/down-to",
          Label.SINGLE_CAUSE,
          s,
          verb.start(),
          end + 2,
          null,
          s.clauseEnd(end));
    } else if (s.hasLemma(verb.main(), "come", "boil")
        && s.reads(end, "down", "to")
        && (trouble
            || s.isOneOf(
                subject.head(),
                "it",
                "all",
                "this",
                "everything",
                "thing",
                "matter",
                "story",
                "that"))) {
      findings.add(
          "causality/came-down-to",
          Label.SINGLE_CAUSE,
          s,
          verb.start(),
          end + 2,
          null,
          s.clauseEnd(end));
    }
  }

  /** "caused", "brought … down": what a cause does. */
  private static boolean ruins(Sentence s, VerbGroup verb) {
    int main = verb.main();
    if (s.hasLemma(main, "cause", "break", "trigger", "kill", "cripple")) {
      return true;
    }
    return s.hasLemma(main, "bring", "take", "knock")
        && s.find(verb.end(), Math.min(s.size(), verb.end() + 7), "down") > 0;
  }

  /** "It was the retry loop that brought everything down". */
  private static boolean isCleft(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int that = s.backOverAdverbs(verb.start() - 1);
    boolean didIt = s.hasLemma(verb.main(), "do") && s.isOneOf(verb.end(), "it");
    if (!s.isOneOf(that, "that", "which") || !(ruins(s, verb) || didIt) || verb.passive()) {
      return false;
    }
    Clause before = parsed.clauseBefore(that);
    NounPhrase named = before == null ? null : parsed.nounFrom(before.verb().end(), 2);
    return before != null
        && named != null
        && before.verb().end() - before.verb().start() == 1
        && s.isOneOf(before.verb().main(), "was", "'s", "is")
        && s.isOneOf(before.verb().start() - 1, "it")
        && s.isOneOf(named.start(), "the", "this", "our", "a", "an", "one")
        && that - named.end() < 8;
  }

  /** "the outage", "this problem". */
  private static boolean isTrouble(Sentence s, NounPhrase subject) {
    return s.is(subject.head(), WordClass.TROUBLE)
        && s.isOneOf(subject.start(), "the", "this", "our");
  }

  /** "is down to one thing only", "was all down to". */
  private static boolean isDownTo(ParsedSentence parsed, VerbGroup verb, NounPhrase subject) {
    Sentence s = parsed.sentence();
    int down = s.isOneOf(verb.end(), "all") ? verb.end() + 1 : s.overAdverbs(verb.end());
    boolean whole =
        isTrouble(s, subject)
            || s.is(subject.head(), WordClass.HARM)
            || s.isOneOf(subject.head(), "it", "this", "everything", "all");
    return whole
        && s.is(verb.main(), WordClass.BE)
        && s.reads(down, "down", "to")
        && names(parsed, down + 2);
  }

  /** "everything can be attributed to the token"; a problem traced to its place is no verdict. */
  private static boolean isTraced(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    if (subject == null
        || !s.hasLemma(verb.main(), "trace", "track", "attribute", "pin", "narrow", "pinpoint")) {
      return false;
    }
    boolean whole = s.isOneOf(subject.start(), "everything", "all");
    int to = s.isOneOf(verb.end(), "back", "down", "directly") ? verb.end() + 1 : verb.end();
    NounPhrase named = s.isOneOf(to, "to") ? parsed.nounFrom(to + 1, 1) : null;
    return whole && named != null && !s.is(named.head(), WordClass.WHEN_WORD);
  }

  static boolean names(ParsedSentence parsed, int at) {
    NounPhrase noun = parsed.nounFrom(at, 1);
    return noun != null && !parsed.sentence().is(at, WordClass.WORSE_WORD);
  }
}
