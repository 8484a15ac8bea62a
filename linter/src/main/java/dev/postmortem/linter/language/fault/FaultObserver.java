package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.CompletedItems;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import java.util.List;

/** Sees a person, role, team, vendor or the writers as the agent of a failure. */
public final class FaultObserver implements Observer {

  /** Reads what makes an ordinary deed of people a fault. */
  private interface Reader {
    /** Behind the telling words; 0 if there are none. */
    int end(ParsedSentence parsed, Clause clause, NounPhrase agent);
  }

  private static final List<Reader> TELLING =
      List.of(
          (parsed, clause, agent) -> Neglect.end(parsed, clause),
          (parsed, clause, agent) -> Circumstances.end(parsed, clause),
          (parsed, clause, agent) -> Breaches.end(parsed, clause),
          Flaws::end,
          Harms::end,
          Beliefs::end,
          (parsed, clause, agent) -> HalfMeasures.end(parsed, clause));

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    boolean events = parsed.section().timeline() || CompletedItems.opensWithTime(s);
    for (Clause told : parsed.clauses()) {
      Clause clause = events && isHistoric(s, told) ? told.asDone() : told;
      NounPhrase agent = Deeds.isState(s, clause.verb()) ? clause.subject() : clause.agent();
      boolean askedWhy =
          clause.asked()
              && s.find(0, clause.verb().start(), "why") >= 0
              && !clause.verb().negated()
              && !clause.verb().passive();
      if (clause.conditional() || (clause.asked() && !askedWhy) || clause.verb().hasModal()) {
        continue;
      }
      if (agent == null || agent.referent() == Referent.SYSTEM) {
        Unattended.observe(parsed, clause, agent, findings);
        continue;
      }
      int end = failureEnd(parsed, clause, agent);
      if (end > 0) {
        report(parsed, clause, agent, end, findings);
      }
    }
    NominalFaults.observe(parsed, findings);
  }

  /** "Engineer restarts the wrong host", among events: the present tells what was done. */
  private static boolean isHistoric(Sentence s, Clause clause) {
    VerbGroup verb = clause.verb();
    boolean many =
        s.is(verb.main(), WordClass.BASE)
            && clause.subject() != null
            && clause.subject().isHuman()
            && clause.subject().referent() != Referent.WE
            && !s.is(clause.subject().start(), PartOfSpeech.PRONOUN);
    return verb.isFinite()
        && !verb.hasModal()
        && (s.is(verb.main(), WordClass.THIRD) || many)
        && s.is(verb.main(), PartOfSpeech.VERB)
        && verb.end() - verb.start() == 1;
  }

  private static void report(
      ParsedSentence parsed, Clause clause, NounPhrase agent, int end, Matches findings) {
    Sentence sentence = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean near = !verb.passive() && agent.end() <= verb.start() && verb.start() - agent.end() < 4;
    int without = sentence.find(verb.start() - 4, verb.start(), "without");
    int from =
        verb.form() == VerbGroup.Form.ING && without >= 0
            ? without
            : near ? agent.start() : verb.start();
    int to = verb.passive() ? Math.max(end, agent.end()) : end;
    findings.add(
        NominalFaults.label(sentence, agent), sentence, from, to, agent, sentence.clauseEnd(to));
  }

  /** Behind the last token that tells of the failure; 0 if the clause tells of none. */
  private static int failureEnd(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean anything =
        s.isOneOf(agent.start() - 1, "anything", "whatever", "everything") && verb.perfect();
    if (anything
        || s.isOneOf(agent.head(), "you", "them", "us", "me")
        || hangsOnQuestion(s, agent)) {
      return 0;
    }
    if (verb.form() == VerbGroup.Form.ING && Gerunds.tells(parsed, clause, agent)) {
      int end = toldEnd(parsed, clause.asDone(), agent);
      if (end > 0) {
        return end;
      }
    }
    if (verb.form() != VerbGroup.Form.FINITE && verb.form() != VerbGroup.Form.PARTICIPLE) {
      if (verb.form() != VerbGroup.Form.ING) {
        return Deeds.chosenEnd(s, verb, agent);
      }
      int careless = Carelessness.gerundEnd(parsed, verb, agent);
      return careless > 0 ? careless : Beliefs.gerundEnd(parsed, verb, agent);
    }
    return toldEnd(parsed, clause, agent);
  }

  private static int toldEnd(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean nobody = Omissions.isNobody(s, agent);
    if (nobody && clause.asked()) {
      return 0; // "why did nobody call?" asks, which is another rule's
    }
    if (nobody && parsed.section().luck()) {
      return 0; // "nobody noticed, since it was a holiday"
    }
    if (verb.negated() != nobody) {
      return Omissions.tells(s, verb, agent) ? verb.main() + 1 : 0;
    }
    int end = Deeds.end(s, verb, agent);
    if (end == 0) {
      end = Delays.end(parsed, clause, agent);
    }
    if (end > 0 || verb.negated()) {
      return end;
    }
    if (agent.isHuman() || Deeds.isCrowd(s, agent) || Deeds.isFirm(s, agent)) {
      return ordinaryEnd(parsed, clause, agent);
    }
    if (!s.is(agent.head(), WordClass.AMBIGUOUS_ROLE)) {
      return 0;
    }
    int dismissed = Disregard.dismissed(s, verb);
    return dismissed > 0 || !s.is(verb.main(), WordClass.BODY_VERB)
        ? dismissed
        : ordinaryEnd(parsed, clause, agent);
  }

  /** What else would be ordinary work: behind the circumstance that makes it a fault. */
  private static int ordinaryEnd(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int end = s.isOneOf(agent.head(), "provider") ? 0 : Deeds.wrongObjectEnd(parsed, clause);
    if (end == 0) {
      end = Carelessness.end(parsed, verb);
    }
    boolean told = verb.perfect() || verb.passive() || s.token(verb.main()).word().isPast();
    boolean past = told || s.isOneOf(verb.main(), "was", "were");
    if (end > 0 || !past || verb.hasModal() || isByTheBook(s, verb)) {
      return end;
    }
    end = Disregard.end(s, verb);
    for (int i = 0; end == 0 && i < TELLING.size(); i++) {
      end = TELLING.get(i).end(parsed, clause, agent);
    }
    return end;
  }

  /**
   * "as announced", "as the runbook says", "according to the procedure": it was as it was to be.
   */
  private static boolean isByTheBook(Sentence s, VerbGroup verb) {
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 24); i++) {
      boolean as =
          s.isOneOf(i, "as")
              && s.isOneOf(
                  i + 1,
                  "planned",
                  "announced",
                  "agreed",
                  "usual",
                  "instructed",
                  "intended",
                  "described",
                  "documented",
                  "told",
                  "ordered",
                  "prescribed",
                  "requested",
                  "required",
                  "scheduled");
      boolean says =
          (s.isOneOf(i, "as", "per") || s.reads(i, "according", "to"))
              && s.any(i + 1, i + 4, WordClass.PROCEDURE_NOUN);
      if (as || says) {
        return true;
      }
    }
    return false;
  }

  /** "What happened that we did not anticipate?": the sentence asks, and blames nobody. */
  private static boolean hangsOnQuestion(Sentence s, NounPhrase agent) {
    return s.endsWithQuestionMark()
        && s.isOneOf(agent.start() - 1, "that", "which", "who", "whom")
        && (s.is(0, PartOfSpeech.QUESTION) || s.is(0, WordClass.QUESTION));
  }
}
