package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.Owners;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Sees failures told as nouns: "the engineer's failure to check", "lack of care by the team". */
final class NominalFaults {

  private NominalFaults() {}

  static void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    if (!s.holds(WordClass.SLIP_CUE)
        && !s.holds(WordClass.FAULT_NOUN)
        && !s.holds(WordClass.ANSWER_NOUN)
        && !s.holds(WordClass.CARE_NOUN)
        && !s.holds(WordClass.LAPSE_VERB)
        && !s.holds(WordClass.FAULT_VERB)) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      boolean lacking =
          s.isOneOf(i - 1, "missing", "insufficient", "inadequate", "incomplete")
              && (s.is(i, WordClass.CARE_NOUN) || s.is(i, WordClass.HUMAN_WORK));
      if (lacking || (s.is(i, WordClass.FAULT_NOUN) && s.is(i, PartOfSpeech.NOUN))) {
        failing(parsed, lacking ? i - 1 : i, i, findings);
      } else if (isNeglected(s, i)) {
        neglected(parsed, i, findings);
      } else if (s.isOneOf(i, "habit", "practice", "tendency") && s.isOneOf(i + 1, "of")) {
        habit(parsed, i, findings);
      } else if (s.is(i, WordClass.ANSWER_NOUN)
          && s.isOneOf(i - 1, "slow", "late", "delayed", "belated", "tardy", "sluggish")) {
        failing(parsed, i - 1, i, findings);
      }
      if (!s.is(i, WordClass.SLIP_CUE)) {
        continue;
      }
      if (s.isOneOf(i, "failure", "inability", "refusal", "reluctance")) {
        failure(parsed, i, findings);
      } else if (s.isOneOf(i, "lack")) {
        lack(parsed, i, findings);
      } else if (s.isOneOf(i, "delay", "slowness") && s.isOneOf(i + 1, "in", "by", "on", "from")) {
        delay(parsed, i, findings);
      } else if (s.isOneOf(i, "decision", "choice")
          && s.is(s.overAdverbs(i + 1), PartOfSpeech.TO)) {
        decision(parsed, i, findings);
      }
    }
  }

  private static void failure(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    if (s.is(i + 1, PartOfSpeech.TO) && isPossessed(s, i)) {
      NounPhrase owner = Owners.of(parsed, i);
      if (owner != null) {
        findings.add(
            "fault/noun-failure", label(s, owner), s, owner.start(), i + 3, owner, s.clauseEnd(i));
      }
    }
    if (s.isOneOf(i + 1, "of", "by")) {
      NounPhrase agent = parsed.nounFrom(i + 2, 0);
      if (agent != null && agent.isHuman() && s.is(agent.end(), PartOfSpeech.TO)) {
        findings.add(
            "fault/noun-failure", label(s, agent), s, i, agent.end() + 2, agent, s.clauseEnd(i));
      }
    }
  }

  /** "lack of diligence by the manager", "a lack of testing on the part of the team". */
  private static void lack(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    int limit = Math.min(s.clauseEnd(i), i + 9);
    NounPhrase owner = Owners.of(parsed, i);
    if (owner != null && owner.isHuman() && s.isOneOf(i + 1, "of")) {
      boolean ofCare =
          s.any(i + 2, i + 5, WordClass.CARE_NOUN)
              || s.any(i + 2, i + 5, WordClass.HUMAN_WORK)
              || s.find(i + 2, i + 5, "attention") > 0;
      if (ofCare) {
        findings.add(
            "fault/noun-lack", label(s, owner), s, owner.start(), i + 3, owner, s.clauseEnd(i));
        return;
      }
    }
    boolean care = false;
    for (int k = i + 1; k < limit; k++) {
      care |=
          s.is(k, WordClass.CARE_NOUN)
              || s.is(k, WordClass.HUMAN_WORK)
              || s.isOneOf(k, "attention");
      boolean by = s.isOneOf(k, "by", "from") || s.reads(k, "part", "of");
      NounPhrase agent = by ? parsed.nounFrom(s.isOneOf(k, "part") ? k + 2 : k + 1, 0) : null;
      if (care && agent != null && agent.isHuman()) {
        findings.add("fault/noun-lack", label(s, agent), s, i, agent.end(), agent, s.clauseEnd(i));
        return;
      }
    }
  }

  /** "the operator's inattention", "the slow response of the team". */
  private static void failing(ParsedSentence parsed, int from, int noun, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase owner = Owners.of(parsed, from);
    if (owner != null && owner.isHuman()) {
      findings.add(
          "fault/noun-failing",
          label(s, owner),
          s,
          owner.start(),
          noun + 1,
          owner,
          s.clauseEnd(noun));
      return;
    }
    NounPhrase agent = behind(parsed, noun);
    if (agent != null && agent.isHuman()) {
      findings.add(
          "fault/noun-failing", label(s, agent), s, from, agent.end(), agent, s.clauseEnd(noun));
    }
  }

  /** "Ignored" in "ignored warnings". */
  private static boolean isNeglected(Sentence s, int i) {
    return (s.is(i, PartOfSpeech.ADJECTIVE) || i == s.itemStart())
        && s.is(i, WordClass.PARTICIPLE)
        && (s.is(i, WordClass.LAPSE_VERB) || s.is(i, WordClass.FAULT_VERB))
        && s.is(i + 1, PartOfSpeech.NOUN);
  }

  /** "ignored warnings by the storage team". */
  private static void neglected(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase at = parsed.nounAt(i);
    NounPhrase what = at == null ? parsed.nounFrom(i + 1, 0) : at;
    NounPhrase agent =
        what != null && s.isOneOf(what.end(), "by") ? parsed.nounFrom(what.end() + 1, 0) : null;
    if (agent != null && agent.isHuman()) {
      findings.add(
          "fault/noun-neglected", label(s, agent), s, i, agent.end(), agent, s.clauseEnd(i));
    }
  }

  /** "the night shift's habit of muting alerts". */
  private static void habit(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase owner = Owners.of(parsed, i);
    boolean bad =
        s.is(i + 2, WordClass.LAPSE_VERB)
            || s.is(i + 2, WordClass.FAULT_VERB)
            || s.is(i + 2, WordClass.SILENCE_VERB)
            || s.isOneOf(i + 2, "not", "never", "leaving");
    if (owner != null && owner.isHuman() && bad) {
      findings.add(
          "fault/noun-habit", label(s, owner), s, owner.start(), i + 3, owner, s.clauseEnd(i));
    }
  }

  /** Who is after "of", "by" or "on the part of". */
  private static @Nullable NounPhrase behind(ParsedSentence parsed, int noun) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(noun + 1, "of", "by", "from", "among")) {
      return parsed.nounFrom(noun + 2, 0);
    }
    boolean part =
        s.reads(noun + 1, "on", "the")
            && s.isOneOf(noun + 3, "part", "side")
            && s.isOneOf(noun + 4, "of");
    return part ? parsed.nounFrom(noun + 5, 0) : null;
  }

  /** "the vendor's delay in telling us". */
  private static void delay(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase owner = Owners.of(parsed, i);
    if (owner == null) {
      owner = s.isOneOf(i + 1, "by", "from") ? parsed.nounFrom(i + 2, 0) : null;
    }
    if (owner != null && owner.isHuman()) {
      int from = Math.min(i, owner.start());
      findings.add(
          "fault/noun-delay",
          label(s, owner),
          s,
          from,
          Math.max(i + 1, owner.end()),
          owner,
          s.clauseEnd(i));
    }
  }

  /** "the manager's decision to skip the rehearsal". */
  private static void decision(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    int deed = s.overAdverbs(s.overAdverbs(i + 1) + 1);
    boolean failing = s.is(deed, WordClass.LAPSE_VERB) || s.is(deed, WordClass.FAULT_VERB);
    boolean not = s.isOneOf(i + 1, "not") && s.is(deed, WordClass.WRITERS_DUTY_VERB);
    NounPhrase owner = Owners.of(parsed, i);
    if (owner != null && owner.isHuman() && (failing || not)) {
      findings.add(
          "fault/noun-decision",
          label(s, owner),
          s,
          owner.start(),
          deed + 1,
          owner,
          s.clauseEnd(deed));
    }
  }

  /** The label of a failure of somebody. */
  static Label label(Sentence s, NounPhrase agent) {
    boolean ours =
        agent.referent() == Referent.WE
            || Omissions.isNoneOfUs(s, agent)
            || (agent.referent() == Referent.NOBODY && s.find(0, agent.start(), "of", "us") > 0);
    return ours ? Label.PERSON_AT_FAULT_WE : Label.PERSON_AT_FAULT;
  }

  private static boolean isPossessed(Sentence s, int noun) {
    for (int i = noun - 1; i >= 0 && i > noun - 4; i--) {
      if (s.is(i, PartOfSpeech.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }
}
