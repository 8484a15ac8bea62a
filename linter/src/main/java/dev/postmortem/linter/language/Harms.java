package dev.postmortem.linter.language;

/** Reads what harm people did: "caused a second outage", "brought the site down". */
final class Harms {

  private static final int REACH = 9;

  private Harms() {}

  /** Behind the words that tell of the harm; 0 if the deed does none. */
  static int end(ParsedSentence parsed, Clause clause, NounPhrase doer) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    if (s.hasLemma(main, "cause", "provoke") && !verb.passive()) {
      return caused(parsed, verb);
    }
    if (s.is(main, WordClass.HARM_VERB) && doer.party() != NounPhrase.Party.WE) {
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
    int limit = Math.min(s.clauseEnd(verb.end()), verb.end() + REACH);
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
          || measured(parsed, verb)) {
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

  /** "brought the error rate down". */
  static boolean measured(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(verb.end(), 2);
    return object == null
        || s.isOneOf(
            object.head(),
            "rate",
            "rates",
            "latency",
            "load",
            "number",
            "numbers",
            "cost",
            "costs",
            "time",
            "times",
            "usage",
            "count",
            "backlog",
            "queue",
            "queues",
            "temperature",
            "level",
            "levels",
            "traffic",
            "pressure",
            "utilisation",
            "utilization",
            "it",
            "lag");
  }
}
