package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Tells whether what somebody is "doing" is told as done: "caused by an engineer running …". */
final class Gerunds {

  private Gerunds() {}

  /** Whether the gerund of a clause, its agent right before it, stands as a cause. */
  static boolean tells(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean own = s.backOverAdverbs(verb.start() - 1) + 1 == agent.end();
    if (agent.isHuman() && tellsManner(parsed, clause, agent)) {
      return true;
    }
    if (!own || !(agent.isHuman() || Deeds.isFirm(s, agent))) {
      return false;
    }
    return isCause(s, agent.start() - 1)
        || causes(parsed, verb, agent)
        || standsAlone(parsed, agent);
  }

  /** "Engineers not following the calendar", as an item among what contributed. */
  private static boolean standsAlone(ParsedSentence parsed, NounPhrase agent) {
    if (agent.start() != parsed.sentence().itemStart() || parsed.section().action()) {
      return false;
    }
    for (Clause clause : parsed.clauses()) {
      if (clause.verb().isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** "made it worse by running it on the wrong host": how somebody did what is told. */
  private static boolean tellsManner(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    Clause outer = parsed.clauseBefore(verb.start());
    if (outer == null || !s.isOneOf(s.backOverAdverbs(verb.start() - 1), "by")) {
      return false;
    }
    VerbGroup deed = outer.verb();
    NounPhrase who = outer.agent();
    boolean mends = Carelessness.isMending(s, deed);
    boolean told = deed.perfect() || s.token(deed.main()).word().isPast();
    return who != null
        && who.start() == agent.start()
        && told
        && !mends
        && !deed.hasModal()
        && !deed.negated()
        && !outer.conditional();
  }

  /** "caused by", "due to", "because of", "as a result of". */
  private static boolean isCause(Sentence s, int preposition) {
    return s.isOneOf(preposition, "by", "to", "of", "from", "with", "in")
        && (s.isOneOf(
                preposition - 1,
                "caused",
                "triggered",
                "due",
                "owing",
                "thanks",
                "because",
                "result",
                "consequence",
                "case",
                "down",
                "resulted",
                "stemmed",
                "came",
                "began",
                "started",
                "originated",
                "introduced",
                "created",
                "brought",
                "prolonged",
                "made",
                "about",
                "instance",
                "lay",
                "preceded",
                "followed")
            || s.reads(preposition - 2, "resulted", "directly"));
  }

  /** "An engineer deleting the index brought the site down". */
  private static boolean causes(ParsedSentence parsed, VerbGroup verb, NounPhrase agent) {
    Sentence s = parsed.sentence();
    if (agent.start() > 0 && !s.is(agent.start() - 1, PartOfSpeech.MARK)) {
      return false;
    }
    Clause outer = parsed.clauseFrom(verb.end());
    return outer != null
        && outer.verb().isFinite()
        && s.token(outer.verb().main()).word().isPast()
        && s.hasLemma(
            outer.verb().main(),
            "cause",
            "lead",
            "bring",
            "take",
            "break",
            "trigger",
            "result",
            "mean",
            "make",
            "leave",
            "contribute");
  }
}
