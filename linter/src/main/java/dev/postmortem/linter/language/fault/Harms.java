package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.Measures;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what harm people did: "caused a second outage", "brought the site down". */
final class Harms {

  private static final int WINDOW_IN_TOKENS = 9;

  private Harms() {}

  /** After the words that express the harm; 0 if the deed does none. */
  static int end(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    if (s.hasLemma(main, "cause", "provoke") && !verb.passive()) {
      return caused(parsed, verb);
    }
    if (s.is(main, WordClass.HARM_VERB) && agent.referent() != NounPhrase.Referent.WE) {
      return verb.end();
    }
    boolean worse =
        s.hasLemma(main, "make")
            && !verb.passive()
            && s.find(verb.end(), Math.min(s.clauseEnd(verb.end()), verb.end() + 6), "worse") > 0;
    if (worse) {
      return s.find(verb.end(), s.size(), "worse") + 1;
    }
    return brought(parsed, verb);
  }

  private static int caused(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    NounPhrase harm = parsed.nounFrom(verb.end(), 1);
    boolean told =
        harm != null && (s.is(harm.head(), WordClass.HARM) || s.is(harm.head(), WordClass.TROUBLE));
    return told && harm != null ? harm.end() : 0;
  }

  /** "brought the site down", "locked everyone out". */
  private static int brought(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int main = verb.main();
    boolean brings = s.hasLemma(main, "bring", "knock");
    boolean takes = s.hasLemma(main, "take");
    boolean locks = s.hasLemma(main, "lock");
    if (!brings && !takes && !locks) {
      return 0;
    }
    int limit = Math.min(s.clauseEnd(verb.end()), verb.end() + WINDOW_IN_TOKENS);
    for (int i = verb.end(); i < limit; i++) {
      if (!s.isOneOf(i, "down", "out", "over", "offline")) {
        continue;
      }
      if (locks) {
        boolean people =
            s.any(verb.end(), i, WordClass.PERSON_WORD)
                || s.any(verb.end(), i, WordClass.TEAM)
                || s.any(verb.end(), i, WordClass.WRITERS)
                || s.any(verb.end(), i, WordClass.CUSTOMER)
                || s.isOneOf(i - 1, "themselves", "himself", "herself");
        return people && s.isOneOf(i, "out") ? i + 1 : 0;
      }
      if (Breaches.hasPurpose(s, i)
          || s.isOneOf(i + 1, "for", "of", "as")
          || Measures.isObjectOf(verb, parsed)) {
        return 0;
      }
      boolean by = s.isOneOf(i + 1, "with", "by", "when") || s.find(i, limit, "with") > 0;
      boolean wide =
          s.any(verb.end(), limit, WordClass.LIVE_PLACE)
              || s.find(verb.end(), limit, "entire") > 0
              || s.find(verb.end(), limit, "whole") > 0;
      return brings || ((by || wide) && s.isOneOf(i, "down", "out", "offline")) ? i + 1 : 0;
    }
    return 0;
  }
}
