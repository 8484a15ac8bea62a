package dev.postmortem.linter.language.wording;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Tells what people see to in advance: a backup, a review, a feature flag. */
final class Precautions {

  private Precautions() {}

  /** "a backup", "a review": what people see to. */
  static boolean subjectIsGuard(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    NounPhrase subject = clause.subject();
    return subject != null
        && (s.is(subject.head(), WordClass.SAFEGUARD_NOUN)
            || s.is(subject.head(), WordClass.CARE_NOUN)
            || s.is(subject.head(), WordClass.PROCEDURE_NOUN)
            || s.is(subject.head(), WordClass.ARTEFACT_NOUN)
            || s.isOneOf(subject.head(), "this", "that", "it"));
  }

  /** "should have been behind a flag", "on the checklist", "under version control". */
  static boolean isUnderGuard(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int at = s.overAdverbs(verb.end());
    if (!s.is(verb.main(), WordClass.BE)
        || verb.passive()
        || !s.isOneOf(at, "behind", "under", "on", "in")) {
      return false;
    }
    NounPhrase guard = parsed.nounFrom(at + 1, 0);
    return guard != null
        && (s.any(guard.start(), guard.end(), WordClass.SAFEGUARD_NOUN)
            || s.any(guard.start(), guard.end(), WordClass.PROCEDURE_NOUN)
            || s.any(guard.start(), guard.end(), WordClass.ARTEFACT_NOUN)
            || s.isOneOf(
                guard.head(), "flag", "flags", "control", "monitoring", "supervision", "escrow"));
  }
}
