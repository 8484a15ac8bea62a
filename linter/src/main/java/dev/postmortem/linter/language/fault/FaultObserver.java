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
import org.jspecify.annotations.Nullable;

/** Sees a person, role, team, vendor or the writers as the agent of a failure. */
public final class FaultObserver implements Observer {

  /** Reads what makes an ordinary deed of people a fault. */
  private interface Reader {
    /** Behind the telling words; 0 if there are none. */
    int end(ParsedSentence parsed, Clause clause, NounPhrase agent);
  }

  /** How far before the deed the person may be and still be among the quoted words. */
  private static final int PERSON_WINDOW_IN_TOKENS = 16;

  /** A pattern by its id, and what reads it. */
  private record Circumstance(String pattern, Reader reader) {}

  /** Which pattern found a failure, and the index after its last token. */
  private record Fault(String pattern, int end) {

    private static @Nullable Fault of(String pattern, int end) {
      return end > 0 ? new Fault(pattern, end) : null;
    }
  }

  private static final List<Circumstance> CIRCUMSTANCES =
      List.of(
          new Circumstance("fault/neglect", (parsed, clause, agent) -> Neglect.end(parsed, clause)),
          new Circumstance(
              "fault/circumstance", (parsed, clause, agent) -> Circumstances.end(parsed, clause)),
          new Circumstance("fault/breach", (parsed, clause, agent) -> Breaches.end(parsed, clause)),
          new Circumstance("fault/flaw", Flaws::end),
          new Circumstance("fault/harm", Harms::end),
          new Circumstance("fault/belief", Beliefs::end),
          new Circumstance(
              "fault/half-measure", (parsed, clause, agent) -> HalfMeasures.end(parsed, clause)));

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
      Fault fault = fault(parsed, clause, agent);
      if (fault != null) {
        report(parsed, clause, agent, fault, findings);
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
      ParsedSentence parsed, Clause clause, NounPhrase agent, Fault fault, Matches findings) {
    Sentence sentence = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean near =
        !verb.passive()
            && agent.end() <= verb.start()
            && verb.start() - agent.start() < PERSON_WINDOW_IN_TOKENS;
    int from = near ? agent.start() : verb.start();
    int to = verb.passive() ? Math.max(fault.end(), agent.end()) : fault.end();
    findings.add(
        fault.pattern(),
        NominalFaults.label(sentence, agent),
        sentence,
        from,
        to,
        agent,
        sentence.clauseEnd(to));
  }

  /** The failure that the clause tells of. */
  private static @Nullable Fault fault(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean anything =
        s.isOneOf(agent.start() - 1, "anything", "whatever", "everything") && verb.perfect();
    if (anything
        || s.isOneOf(agent.head(), "you", "them", "us", "me")
        || hangsOnQuestion(s, agent)) {
      return null;
    }
    if (isProgram(s, verb, agent)) {
      return null;
    }
    if (verb.form() == VerbGroup.Form.ING && Gerunds.tells(parsed, clause, agent)) {
      Fault told = told(parsed, clause.asDone(), agent);
      if (told != null) {
        return told;
      }
    }
    if (verb.form() != VerbGroup.Form.FINITE && verb.form() != VerbGroup.Form.PARTICIPLE) {
      if (verb.form() != VerbGroup.Form.ING) {
        return Fault.of("fault/chosen", Deeds.chosenEnd(s, verb, agent));
      }
      Fault careless = Fault.of("fault/without-care", Carelessness.gerundEnd(parsed, verb, agent));
      return careless != null
          ? careless
          : Fault.of("fault/belief", Beliefs.gerundEnd(parsed, verb, agent));
    }
    return told(parsed, clause, agent);
  }

  /** "The supervisor failed to restart the child": what it works on shows that it is software. */
  private static boolean isProgram(Sentence s, VerbGroup verb, NounPhrase agent) {
    return agent.end() - agent.start() <= 2
        && s.isOneOf(
            agent.head(), "supervisor", "agent", "coordinator", "driver", "guard", "inspector")
        && s.any(verb.end(), Math.min(s.size(), verb.end() + 6), WordClass.MACHINE_WORD);
  }

  private static @Nullable Fault told(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean nobody = Omissions.isNobody(s, agent);
    if (nobody && clause.asked()) {
      return null; // "why did nobody call?" asks, which is another rule's
    }
    if (verb.negated() != nobody) {
      return Omissions.tells(s, verb, agent) ? new Fault("fault/omission", verb.main() + 1) : null;
    }
    Fault failure = Fault.of("fault/failure", Deeds.end(s, verb, agent));
    if (failure == null) {
      failure = Fault.of("fault/delay", Delays.end(parsed, clause, agent));
    }
    if (failure != null || verb.negated()) {
      return failure;
    }
    if (agent.isHuman() || Deeds.isCrowd(s, agent) || Deeds.isFirm(s, agent)) {
      return ordinary(parsed, clause, agent);
    }
    if (!s.is(agent.head(), WordClass.AMBIGUOUS_ROLE)) {
      return null;
    }
    int dismissed = Disregard.dismissed(s, verb);
    return dismissed > 0 || !s.is(verb.main(), WordClass.BODY_VERB)
        ? Fault.of("fault/disregard", dismissed)
        : ordinary(parsed, clause, agent);
  }

  /** What else would be ordinary work, with the circumstance that makes it a fault. */
  private static @Nullable Fault ordinary(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    Fault fault =
        s.isOneOf(agent.head(), "provider")
            ? null
            : Fault.of("fault/wrong-object", Deeds.wrongObjectEnd(parsed, clause));
    if (fault == null) {
      fault = Fault.of("fault/without-care", Carelessness.end(parsed, verb));
    }
    boolean told = verb.perfect() || verb.passive() || s.token(verb.main()).word().isPast();
    boolean past = told || s.isOneOf(verb.main(), "was", "were");
    if (fault != null || !past || verb.hasModal()) {
      return fault;
    }
    fault = Fault.of("fault/disregard", Disregard.end(s, verb));
    for (int i = 0; fault == null && i < CIRCUMSTANCES.size(); i++) {
      Circumstance circumstance = CIRCUMSTANCES.get(i);
      fault = Fault.of(circumstance.pattern(), circumstance.reader().end(parsed, clause, agent));
    }
    return fault;
  }

  /** "What happened that we did not anticipate?": the sentence asks, and blames nobody. */
  private static boolean hangsOnQuestion(Sentence s, NounPhrase agent) {
    return s.endsWithQuestionMark()
        && s.isOneOf(agent.start() - 1, "that", "which", "who", "whom")
        && (s.is(0, PartOfSpeech.QUESTION) || s.is(0, WordClass.QUESTION));
  }
}
