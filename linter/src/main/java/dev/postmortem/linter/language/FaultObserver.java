package dev.postmortem.linter.language;

import dev.postmortem.linter.language.NounPhrase.Party;

/** Sees a person, role, team, vendor or the writers as the agent of a failure. */
final class FaultObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      NounPhrase doer = Deeds.isReadiness(s, clause.verb()) ? clause.subject() : clause.doer();
      boolean askedWhy =
          clause.asked()
              && s.find(0, clause.verb().start(), "why") >= 0
              && !clause.verb().negated()
              && !clause.verb().passive();
      if (clause.conditional() || (clause.asked() && !askedWhy) || clause.verb().hasModal()) {
        continue;
      }
      if (doer == null || doer.party() == Party.SYSTEM) {
        Unattended.observe(parsed, clause, doer, findings);
        continue;
      }
      int end = failureEnd(parsed, clause, doer);
      if (end > 0) {
        report(parsed, clause, doer, end, findings);
      }
    }
    NominalFaults.observe(parsed, findings);
  }

  private static void report(
      ParsedSentence parsed, Clause clause, NounPhrase doer, int end, Findings findings) {
    Sentence sentence = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean near = !verb.passive() && doer.end() <= verb.start() && verb.start() - doer.end() < 4;
    int without = sentence.find(verb.start() - 4, verb.start(), "without");
    int from =
        verb.form() == VerbGroup.Form.ING && without >= 0
            ? without
            : near ? doer.start() : verb.start();
    int to = verb.passive() ? Math.max(end, doer.end()) : end;
    findings.add(
        NominalFaults.label(sentence, doer), sentence, from, to, doer, sentence.clauseEnd(to));
  }

  /** Behind the last token that tells of the failure; 0 if the clause tells of none. */
  private static int failureEnd(ParsedSentence parsed, Clause clause, NounPhrase doer) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean anything =
        s.isOneOf(doer.start() - 1, "anything", "whatever", "everything") && verb.perfect();
    if (anything || s.isOneOf(doer.head(), "you", "them", "us", "me") || hangsOnQuestion(s, doer)) {
      return 0;
    }
    if (verb.form() != VerbGroup.Form.FINITE && verb.form() != VerbGroup.Form.PARTICIPLE) {
      return verb.form() == VerbGroup.Form.ING
          ? Carelessness.gerundEnd(s, verb, doer)
          : Deeds.chosenEnd(s, verb, doer);
    }
    boolean nobody = Omissions.isNobody(s, doer);
    if (nobody && clause.asked()) {
      return 0; // "why did nobody call?" asks, which is another rule's
    }
    if (nobody && parsed.section().luck()) {
      return 0; // "nobody noticed, since it was a holiday"
    }
    if (verb.negated() != nobody) {
      return Omissions.tells(s, verb, doer) ? verb.main() + 1 : 0;
    }
    boolean sure = doer.isHuman();
    int end = Deeds.end(s, verb, doer);
    if (end > 0) {
      return end;
    }
    if (!sure) {
      return s.is(doer.head(), Trait.AMBIGUOUS_ROLE) ? Disregard.dismissed(s, verb) : 0;
    }
    int wrong = Deeds.wrongObjectEnd(parsed, clause);
    if (wrong > 0) {
      return wrong;
    }
    int careless = Carelessness.end(s, verb);
    boolean told = verb.perfect() || verb.passive() || s.token(verb.main()).word().isPast();
    return careless > 0 || !told ? careless : Disregard.end(s, verb);
  }

  /** "What happened that we did not anticipate?": the sentence asks, and blames nobody. */
  private static boolean hangsOnQuestion(Sentence s, NounPhrase doer) {
    return s.endsWithQuestionMark()
        && s.isOneOf(doer.start() - 1, "that", "which", "who", "whom")
        && (s.is(0, Tag.QUESTION) || s.is(0, Trait.QUESTION));
  }
}
