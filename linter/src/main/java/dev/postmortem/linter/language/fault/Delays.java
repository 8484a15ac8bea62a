package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import dev.postmortem.text.english.CalendarWords;

/** Reads what people did late: "took far too long", "waited an hour before escalating". */
final class Delays {

  private static final int WINDOW_IN_TOKENS = 12;

  private Delays() {}

  /** After the words that express the delay; 0 if there is none. */
  static int end(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    boolean told =
        verb.perfect() || s.token(main).word().isPast() || s.isOneOf(main, "was", "were");
    boolean people = agent.isHuman() || Deeds.isCrowd(s, agent);
    boolean owes = people || Deeds.isFirm(s, agent);
    if (!told || !owes || verb.passive()) {
      return 0;
    }
    int limit = parsed.reach(verb, WINDOW_IN_TOKENS);
    if (s.is(main, WordClass.BE)) {
      int slow = slow(s, verb, agent);
      if (slow > 0 || !people) {
        return slow;
      }
    }
    if (s.hasLemma(main, "take", "need")) {
      int lasted = tookTime(s, verb, limit);
      if (lasted > 0) {
        return lasted;
      }
    }
    if (s.hasLemma(main, "hesitate", "dither", "dawdle", "stall", "balk", "baulk")
        && !verb.negated()) {
      return verb.end();
    }
    if (s.hasLemma(main, "wait", "delay")) {
      int waited = waited(s, verb, limit);
      if (waited > 0) {
        return waited;
      }
    }
    if (s.is(main, WordClass.RESPONSE_VERB) && agent.referent() != Referent.NOBODY) {
      int only = onlyThen(s, verb, limit);
      if (only > 0) {
        return only;
      }
    }
    if (!people) {
      return Deeds.isFirm(s, agent) && s.hasLemma(main, "take", "wait") ? tooLate(s, verb) : 0;
    }
    int late = late(s, verb, limit);
    if (late > 0) {
      return late;
    }
    int again = putOff(s, verb, limit);
    return again > 0 ? again : tooLate(s, verb);
  }

  /** "was slow to respond", "were late in telling". */
  private static int slow(Sentence s, VerbGroup verb, NounPhrase agent) {
    int after = s.overAdverbs(verb.end());
    if (!s.isOneOf(after, "slow", "late", "reluctant", "hesitant", "quick", "unwilling", "tardy")) {
      return 0;
    }
    boolean quick = s.isOneOf(after, "quick");
    boolean follows = s.is(after + 1, PartOfSpeech.TO) || s.isOneOf(after + 1, "in", "with");
    boolean answers = agent.isHuman() || s.is(s.overAdverbs(after + 2), WordClass.RESPONSE_VERB);
    return follows && answers && !quick ? Math.min(s.size(), after + 3) : 0;
  }

  /** "took 40 minutes to answer". */
  private static int tookTime(Sentence s, VerbGroup verb, int limit) {
    boolean time = false;
    for (int i = verb.end(); i < limit; i++) {
      time |=
          s.isOneOf(
              i,
              "minutes",
              "hours",
              "days",
              "weeks",
              "hour",
              "day",
              "week",
              "months",
              "minute",
              "month",
              "half-hour");
      if (s.is(i, PartOfSpeech.TO)) {
        int deed = s.overAdverbs(i + 1);
        boolean begins = s.hasLemma(deed, "start", "return", "confirm", "check", "look", "read");
        return time && s.is(deed, WordClass.RESPONSE_VERB) && !begins ? deed + 1 : 0;
      }
    }
    return 0;
  }

  /** "waited an hour before escalating", "waited until Monday to tell". */
  private static int waited(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end(); i < limit; i++) {
      boolean before = s.isOneOf(i, "before") || s.is(i, PartOfSpeech.TO) || s.isOneOf(i, "in");
      boolean owed =
          s.is(i + 1, WordClass.RESPONSE_VERB)
              && !s.hasLemma(i + 1, "start", "return", "confirm", "look", "check", "read");
      if (before && owed) {
        return i + 2;
      }
    }
    return 0;
  }

  /** "only reacted after the third complaint". */
  private static int onlyThen(Sentence s, VerbGroup verb, int limit) {
    int particle = s.isOneOf(verb.end(), "back", "up", "in", "on") ? verb.end() + 1 : verb.end();
    boolean only =
        (s.find(verb.start() - 1, verb.end(), "only") >= 0 || s.isOneOf(particle, "only"))
            && !s.isOneOf(particle + 1, "one", "two");
    if (!only) {
      return 0;
    }
    for (int i = verb.end(); i < limit; i++) {
      boolean clock =
          s.isOneOf(i, "at", "in", "on", "by")
              && (s.is(i + 1, PartOfSpeech.NUMBER)
                  || s.isOneOf(i + 2, "morning", "evening", "afternoon", "day", "week")
                  || CalendarWords.isWeekday(s.lower(i + 1)));
      if (clock || s.isOneOf(i, "after", "when", "once", "because", "later", "following")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "saw the page an hour late". */
  private static int late(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end() + 1; i < limit; i++) {
      boolean time =
          s.isOneOf(
              i - 1,
              "hour",
              "hours",
              "minutes",
              "day",
              "days",
              "week",
              "weeks",
              "months",
              "half-hour");
      boolean excused = s.isOneOf(i + 1, "because", "due", "since", "as", "owing");
      if (s.isOneOf(i, "late") && time && !excused) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "kept putting off the upgrade", "postponed it for months". */
  private static int putOff(Sentence s, VerbGroup verb, int limit) {
    int deed = s.hasLemma(verb.main(), "keep") ? s.overAdverbs(verb.end()) : verb.main();
    boolean kept = deed != verb.main();
    boolean puts = s.hasLemma(deed, "put") && s.find(deed, Math.min(limit, deed + 6), "off") > 0;
    boolean defers =
        s.hasLemma(deed, "postpone", "defer", "delay", "deprioritise", "deprioritize", "shelve");
    boolean shuns =
        s.is(deed, WordClass.LAPSE_VERB)
            || s.is(deed, WordClass.FAULT_VERB)
            || s.hasLemma(deed, "forget");
    if (kept) {
      return puts || defers || shuns ? deed + 1 : 0;
    }
    if (!puts && !defers) {
      return 0;
    }
    if (s.hasLemma(deed, "deprioritise", "deprioritize", "shelve")) {
      return verb.end();
    }
    for (int i = verb.start() - 1; i < limit; i++) {
      boolean again =
          s.isOneOf(i, "repeatedly", "twice", "indefinitely", "again", "times")
              || (s.isOneOf(i, "for") && s.isOneOf(i + 1, "months", "weeks", "years"));
      if (again) {
        return Math.max(i + 1, verb.end());
      }
    }
    return 0;
  }

  /** "because calls were rejected too soon", "to avoid starting it too late": why it was done. */
  private static boolean isReasonBefore(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isOneOf(i, "because", "since", "so", "avoid", "prevent", "as", "where", "when")) {
        return true;
      }
    }
    return false;
  }

  /** "started the job too early", "waited far too long". */
  private static int tooLate(Sentence s, VerbGroup verb) {
    int main = verb.main();
    boolean laggard = s.is(main, WordClass.LAGGARD_VERB) || s.is(main, WordClass.BE);
    int limit =
        Math.min(
            s.clauseEnd(verb.end()),
            verb.end()
                + (s.hasLemma(main, "go") || s.is(main, WordClass.RELEASE_VERB)
                    ? WINDOW_IN_TOKENS
                    : laggard && !s.hasLemma(main, "take") ? 3 : 6));
    int too = s.find(verb.end(), limit, "too");
    if (too > 0 && isReasonBefore(s, verb.end(), too)) {
      return 0;
    }
    boolean untimely =
        too > 0
            && (laggard
                ? s.isOneOf(
                    too + 1, "long", "late", "slow", "slowly", "hasty", "quick", "quickly", "soon",
                    "early")
                : s.isOneOf(too + 1, "early", "late", "soon", "quickly", "hastily", "slowly"));
    return untimely ? too + 2 : 0;
  }
}
