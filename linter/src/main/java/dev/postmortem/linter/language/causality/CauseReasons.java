package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads "the reason … was" as a claim of one cause. */
final class CauseReasons {

  private CauseReasons() {}

  /** "the only reason the lines stayed closed was a stale lock". */
  static int openReason(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    int end = s.clauseEnd(at);
    int verbs = 0;
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      if (verb.start() > at && verb.end() <= end && verb.isFinite()) {
        verbs++;
        boolean is = s.is(verb.main(), WordClass.BE) && !verb.negated() && !verb.hasModal();
        if (verbs > 1 && is && parsed.nounFrom(verb.end(), 2) != null) {
          return verb.end();
        }
      }
    }
    return CauseComplements.claimEnd(parsed, CausePhrase.phraseStart(s, at), at);
  }

  /** "The reason the mirrors went stale was that": what happened to a thing, told in the past. */
  static int reasonThatTroubleCame(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    Clause inner = parsed.clauseFrom(at + 1);
    NounPhrase subject = inner == null ? null : inner.subject();
    if (inner == null
        || subject == null
        || subject.start() <= at
        || subject.referent() != NounPhrase.Referent.SYSTEM) {
      return 0;
    }
    VerbGroup told = inner.verb();
    boolean past = s.token(told.main()).word().isPast() || s.isOneOf(told.start(), "was", "were");
    Clause is = parsed.clauseFrom(told.end());
    boolean opens = at < 3 || s.is(at - 2, PartOfSpeech.MARK) || s.isOneOf(at - 2, "and");
    return past
            && opens
            && !told.hasModal()
            && is != null
            && s.isOneOf(is.verb().main(), "was")
            && !is.verb().negated()
            && is.verb().end() - is.verb().start() == 1
            && is.verb().start() - told.end() < 6
            && !s.endsWithQuestionMark()
        ? is.verb().end()
        : 0;
  }
}
