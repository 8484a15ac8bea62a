package dev.postmortem.linter.language;

/**
 * Sees verdicts on the cause: "caused solely by", "the issue turned out to be", "it came down to".
 */
final class CauseVerdicts {

  private CauseVerdicts() {}

  /** "caused solely by", "entirely due to", "only happened because". */
  static void alone(ParsedSentence parsed, int at, Findings findings) {
    Sentence s = parsed.sentence();
    boolean only = s.isOneOf(at, "only");
    boolean due = s.isOneOf(at + 1, "due", "because") && !parsed.isDenied(at, at + 1);
    boolean causedBy =
        (!only && s.isOneOf(at - 1, "caused") && s.isOneOf(at + 1, "by"))
            || (!only && s.isOneOf(at + 1, "caused") && s.isOneOf(at + 2, "by"));
    boolean denied = s.is(at - 1, Trait.NEGATION) || s.is(at - 2, Trait.NEGATION);
    if (!denied && ((due && !only) || causedBy)) {
      findings.add(
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
        findings.add(Label.SINGLE_CAUSE, s, at, because + 1, null, s.clauseEnd(because + 1));
      }
    }
  }

  /** "the issue turned out to be X", "it all came down to X", "what caused the outage was X". */
  static void verdict(ParsedSentence parsed, Clause clause, Findings findings) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    if (!verb.isFinite() || verb.negated() || verb.hasModal() || clause.conditional()) {
      return;
    }
    int what = verb.start() - 1;
    if (s.isOneOf(what, "what") && s.hasLemma(verb.main(), "cause", "break")) {
      Clause copula = parsed.clauseFrom(verb.end());
      if (copula != null && s.is(copula.verb().main(), Trait.BE) && !s.endsWithQuestionMark()) {
        findings.add(Label.SINGLE_CAUSE, s, what, copula.verb().end(), null, s.clauseEnd(what));
      }
      return;
    }
    if (subject == null) {
      return;
    }
    boolean trouble =
        s.is(subject.head(), Trait.TROUBLE) && s.isOneOf(subject.start(), "the", "this", "our");
    int end = verb.end();
    if (trouble
        && s.hasLemma(verb.main(), "turn")
        && s.reads(end, "out", "to", "be")
        && names(parsed, end + 3)) {
      findings.add(Label.SINGLE_CAUSE, s, subject.start(), end + 3, null, s.clauseEnd(end));
    } else if (trouble
        && verb.passive()
        && s.hasLemma(verb.main(), "identify", "determine", "confirm", "find", "diagnose")
        && ((s.reads(end, "to", "be") && names(parsed, end + 2))
            || (s.isOneOf(end, "as") && names(parsed, end + 1)))) {
      findings.add(Label.SINGLE_CAUSE, s, subject.start(), end + 1, null, s.clauseEnd(end));
    } else if (s.hasLemma(verb.main(), "come", "boil")
        && s.reads(end, "down", "to")
        && (trouble || s.isOneOf(subject.head(), "it", "all", "this", "everything"))) {
      findings.add(Label.SINGLE_CAUSE, s, verb.start(), end + 2, null, s.clauseEnd(end));
    }
  }

  static boolean names(ParsedSentence parsed, int at) {
    NounPhrase noun = parsed.nounFrom(at, 1);
    return noun != null && !parsed.sentence().is(at, Trait.WORSE_WORD);
  }
}
