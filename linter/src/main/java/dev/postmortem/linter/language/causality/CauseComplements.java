package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads claims that a thing was the one cause: "a stale lock was the root cause", "cause as X". */
final class CauseComplements {

  private CauseComplements() {}

  /** Behind the words that make it a claim; 0 if it is none. */
  static int claimEnd(ParsedSentence parsed, int start, int at) {
    Sentence s = parsed.sentence();
    // behind the noun: "identified the cause of the outage as a stuck lock"
    int limit = s.clauseEnd(at);
    Clause before = parsed.clauseBefore(start);
    int i = s.backOverAdverbs(start - 1);
    boolean sought =
        s.is(i, WordClass.SEARCH_VERB) || s.is(i, PartOfSpeech.VERB) || s.is(i, PartOfSpeech.ING);
    if (sought && CausePhrase.isOther(s, at)) {
      return 0;
    }
    boolean traced = s.hasLemma(i, "trace", "track", "narrow", "pin", "attribute");
    if (sought) {
      for (int k = at + 1; k < Math.min(limit, at + 14); k++) {
        if (s.isOneOf(k, "as") || s.reads(k, "to", "be") || (traced && s.isOneOf(k, "to"))) {
          return k + 1;
        }
      }
      boolean colon = s.isOneOf(limit, ":") && limit + 1 < s.size() && limit - at < 8;
      return colon && s.is(i, WordClass.SEARCH_VERB) ? limit + 1 : 0;
    }
    if (s.is(i, WordClass.BE)) {
      Clause clause = parsed.clauseAt(i);
      if (clause == null) {
        return 0;
      }
      boolean infinitive = clause.verb().form() == VerbGroup.Form.INFINITIVE;
      if (infinitive) {
        int governor = clause.verb().start() - 1;
        boolean verdict =
            s.is(governor, WordClass.VERDICT_VERB)
                || s.isOneOf(governor, "out")
                || (s.is(governor, PartOfSpeech.ADVERB)
                    && s.is(governor - 1, WordClass.VERDICT_VERB));
        return verdict && !s.hasLemma(governor, "suspect") ? at + 1 : 0;
      }
      boolean unsure =
          clause.verb().negated()
              || clause.asked()
              || clause.conditional()
              || clause.verb().hasModal()
              || s.any(0, i, WordClass.DOUBT)
              || asks(s, clause)
              || s.endsWithQuestionMark();
      return unsure ? 0 : at + 1;
    }
    if (s.isOneOf(i, "as") && subjectless(parsed, at)) {
      boolean denied =
          before != null
              && (before.verb().negated()
                  || before.verb().hasModal()
                  || s.hasLemma(
                      before.verb().main(), "suspect", "treat", "regard", "rule", "exclude"));
      return denied ? 0 : at + 1;
    }
    return 0;
  }

  /** "what was the root cause", "whether X is the root cause". */
  private static boolean asks(Sentence s, Clause clause) {
    int verb = clause.verb().start();
    if (s.isOneOf(verb - 1, "suspected") || s.hasLemma(verb - 1, "suspect")) {
      return true;
    }
    int before = s.backOverAdverbs(clause.verb().start() - 1);
    NounPhrase subject = clause.subject();
    int opener = subject == null ? before : subject.start() - 1;
    return s.is(before, PartOfSpeech.QUESTION)
        || s.isOneOf(before, "what")
        || s.isOneOf(opener, "whether", "if");
  }

  private static boolean subjectless(ParsedSentence parsed, int at) {
    for (Clause clause : parsed.clauses()) {
      NounPhrase subject = clause.subject();
      if (subject != null && subject.start() <= at && at < subject.end()) {
        return false;
      }
    }
    return true;
  }
}
