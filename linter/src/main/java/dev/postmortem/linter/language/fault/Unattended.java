package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Sees failures where nobody is named, or nobody known, and still only people can have failed. */
final class Unattended {

  private Unattended() {}

  static void observe(
      ParsedSentence parsed, Clause clause, @Nullable NounPhrase agent, Matches findings) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (agent == null && isUnfollowed(parsed, verb)) {
      findings.add(
          "fault/unfollowed-procedure",
          Label.PERSON_AT_FAULT,
          s,
          verb.start(),
          verb.end(),
          null,
          verb.end());
    } else if (verb.form() == VerbGroup.Form.ING
        && verb.negated()
        && s.hasLemma(
            verb.main(),
            "realise",
            "realize",
            "notice",
            "think",
            "check",
            "consider",
            "remember",
            "bother")) {
      findings.add(
          "fault/unheeding",
          Label.PERSON_AT_FAULT,
          s,
          verb.start() - 1,
          verb.end(),
          agent,
          s.clauseEnd(verb.end()));
    } else if (agent == null && isOwnNote(parsed, verb)) {
      findings.add(
          "fault/unnamed-note",
          Label.PERSON_AT_FAULT_WE,
          s,
          verb.start(),
          verb.end(),
          null,
          s.clauseEnd(verb.end()));
    } else if (agent == null
        && verb.isFinite()
        && !verb.passive()
        && s.token(verb.main()).word().isPast()
        && verb.start() <= 2
        && s.any(0, verb.end(), WordClass.SLIP_ADVERB)
        && s.is(verb.main() - 1, WordClass.SLIP_ADVERB)) {
      findings.add(
          "fault/unnamed-slip",
          Label.PERSON_AT_FAULT_WE,
          s,
          verb.main() - 1,
          verb.end(),
          null,
          s.clauseEnd(verb.end()));
    }
  }

  /** "Forgot to page EU", "Did not think to ask": the writers leave themselves out. */
  private static boolean isOwnNote(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int start = s.itemStart();
    if (s.is(start, PartOfSpeech.NUMBER)) {
      start++;
    }
    if (verb.start() != start || verb.passive() || verb.hasModal() || !verb.isFinite()) {
      return false;
    }
    boolean forgot =
        !verb.negated()
            && s.hasLemma(verb.main(), "forget", "overlook", "neglect", "misread", "misjudge")
            && s.token(verb.main()).word().isPast();
    boolean undone =
        verb.negated()
            && s.find(verb.start(), verb.end(), "did") >= 0
            && (s.hasLemma(verb.main(), "think", "check", "notice", "ask", "ring", "tell", "read")
                || s.hasLemma(verb.main(), "realise", "realize", "remember", "bother", "escalate"));
    return forgot || undone;
  }

  /** "the procedure was not followed": a procedure has no other readers than people. */
  private static boolean isUnfollowed(ParsedSentence parsed, VerbGroup verb) {
    return verb.passive()
        && verb.negated()
        && verb.isFinite()
        && parsed.sentence().hasLemma(verb.main(), "follow", "observe", "respect", "obey")
        && hasProcedureBefore(parsed, verb);
  }

  private static boolean hasProcedureBefore(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int from = s.clauseStart(verb.start());
    for (NounPhrase noun : parsed.nouns()) {
      boolean before = noun.start() >= from && noun.end() <= verb.start();
      if (before && s.is(noun.head(), WordClass.PROCEDURE_NOUN)) {
        return true;
      }
    }
    return false;
  }
}
