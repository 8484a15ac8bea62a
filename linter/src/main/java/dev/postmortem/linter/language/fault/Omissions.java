package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what people did not do: an omission, unless they lacked the means or merely report. */
final class Omissions {

  private Omissions() {}

  /** Whether nobody does it: "no one", "neither the author nor the reviewer". */
  static boolean isNobody(Sentence s, NounPhrase agent) {
    return agent.referent() == Referent.NOBODY
        || (agent.isHuman() && s.isOneOf(agent.start() - 1, "nor", "neither"))
        || (agent.isHuman()
            && s.isOneOf(agent.start() - 1, "not")
            && s.isOneOf(agent.start(), "a", "one"));
  }

  static boolean tells(Sentence s, VerbGroup verb, NounPhrase agent) {
    int main = verb.main();
    boolean nobody = isNobody(s, agent);
    if (isUnready(s, verb, agent)) {
      return true;
    }
    if (!nobody && isClearedManner(s, verb)) {
      return false;
    }
    if (verb.passive() || !isTold(s, verb, agent) || isPending(s, verb)) {
      return false;
    }
    if (agent.isHuman()
        && s.hasLemma(main, "get")
        && s.isOneOf(verb.end(), "around", "round")
        && s.isOneOf(verb.end() + 1, "to")) {
      return true;
    }
    if (isBelief(s, verb) || isStillSought(s, verb, agent)) {
      return false;
    }
    if (agent.isHuman()
        && (staysAway(s, verb) || (nobody && takesOn(s, verb)) || wasSupposed(s, agent, verb))) {
      return true;
    }
    if (agent.isHuman()
        && isReasoned(s, verb)
        && !s.is(main, WordClass.PERCEPTION_VERB)
        && !s.is(main, WordClass.MEANS_VERB)) {
      return true;
    }
    if (agent.referent() == Referent.WE || isNoneOfUs(s, agent)) {
      boolean observed =
          s.is(main, WordClass.PERCEPTION_VERB) && s.isOneOf(verb.end(), "any", "anything", "a");
      boolean halfway =
          s.find(verb.start(), verb.end(), "sufficiently") >= 0
              || s.find(verb.start(), verb.end(), "properly") >= 0
              || s.find(verb.start(), verb.end(), "adequately") >= 0
              || s.find(verb.start(), verb.end(), "thoroughly") >= 0;
      return (s.is(main, WordClass.WRITERS_DUTY_VERB) || halfway) && !observed;
    }
    if (!agent.isHuman()) {
      return s.is(main, WordClass.MIND_VERB)
          && !(agent.referent() == Referent.CUSTOMER
              && s.hasLemma(main, "notice", "report", "realise"));
    }
    boolean plain = nobody || isReported(s, agent);
    return plain ? s.is(main, WordClass.DUTY_VERB) : isDeed(s, main) && !isUntouched(s, verb);
  }

  /** "did not act carelessly": how it was not done. */
  private static boolean isClearedManner(Sentence s, VerbGroup verb) {
    for (int i = verb.start(); i < Math.min(s.size(), verb.end() + 3); i++) {
      if (s.is(i, PartOfSpeech.MARK)) {
        return false;
      }
      if (s.is(i, WordClass.SLIP_ADVERB) || s.is(i, WordClass.JUDGEMENT)) {
        return true;
      }
    }
    return false;
  }

  /** "did not come to the appointment", "did not show up". */
  private static boolean staysAway(Sentence s, VerbGroup verb) {
    boolean up = s.hasLemma(verb.main(), "show", "turn", "pick") && s.isOneOf(verb.end(), "up");
    boolean joins = s.hasLemma(verb.main(), "join", "attend", "appear", "answer");
    boolean comes =
        s.hasLemma(verb.main(), "come", "go", "call", "get", "listen")
            && (s.isOneOf(verb.end(), "back")
                || (s.isOneOf(verb.end(), "to")
                    && s.isOneOf(
                        verb.end() + 2,
                        "appointment",
                        "meeting",
                        "call",
                        "bridge",
                        "handover",
                        "site",
                        "review",
                        "briefing",
                        "stand-up",
                        "standup",
                        "rehearsal",
                        "desk",
                        "office")));
    return up || joins || comes;
  }

  /** "nobody took charge", "no one felt responsible": what somebody was to take on. */
  private static boolean takesOn(Sentence s, VerbGroup verb) {
    int next = s.overAdverbs(verb.end());
    int noun = s.isOneOf(next, "the", "any", "a", "on", "up", "over") ? next + 1 : next;
    if (s.hasLemma(verb.main(), "feel")) {
      return s.isOneOf(next, "responsible", "accountable", "obliged", "concerned")
          || s.reads(next, "in", "charge");
    }
    if (s.hasLemma(verb.main(), "take", "have", "assume", "accept")) {
      return s.isOneOf(
          noun,
          "charge",
          "ownership",
          "responsibility",
          "action",
          "notice",
          "care",
          "call",
          "calls",
          "phone",
          "pager",
          "lead",
          "initiative",
          "notes",
          "note",
          "it",
          "that",
          "minutes",
          "over");
    }
    return s.hasLemma(
        verb.main(), "step", "speak", "stand", "own", "volunteer", "raise", "claim", "notice");
  }

  /** "the colleague who was supposed to accompany him did not come". */
  private static boolean wasSupposed(Sentence s, NounPhrase agent, VerbGroup verb) {
    for (int i = agent.end(); i < Math.min(verb.start(), agent.end() + 5); i++) {
      if (s.isOneOf(
              i, "supposed", "meant", "expected", "assigned", "due", "asked", "told", "scheduled")
          && s.isOneOf(i - 1, "was", "were", "been")
          && s.is(i + 1, PartOfSpeech.TO)) {
        return !s.is(verb.main(), WordClass.BE) && !s.is(verb.main(), WordClass.MEANS_VERB);
      }
    }
    return false;
  }

  /** "we were not prepared for the surge". */
  private static boolean isUnready(Sentence s, VerbGroup verb, NounPhrase agent) {
    if (!agent.isHuman() || !isPastBe(s, verb)) {
      return false;
    }
    int state = s.is(verb.main(), WordClass.BE) ? s.overAdverbs(verb.end()) : verb.main();
    return s.isOneOf(state, "prepared", "ready", "equipped") && s.isOneOf(state + 1, "for");
  }

  private static boolean isPastBe(Sentence s, VerbGroup verb) {
    return s.find(verb.start(), verb.end(), "was") >= 0
        || s.find(verb.start(), verb.end(), "were") >= 0;
  }

  /** "had not changed anything": that nothing was touched. */
  private static boolean isUntouched(Sentence s, VerbGroup verb) {
    return s.hasLemma(verb.main(), "change", "touch", "modify", "deploy", "alter")
        && s.isOneOf(verb.end(), "anything", "any", "a", "much", "either");
  }

  /** Any deed of others counts, but not a lack of means, a finding, a state or a success. */
  private static boolean isDeed(Sentence s, int main) {
    if (s.is(main, WordClass.DUTY_VERB)) {
      return true;
    }
    return s.token(main).word().isVerb()
        && !s.is(main, WordClass.BE)
        && !s.is(main, WordClass.MEANS_VERB)
        && !s.is(main, WordClass.PERCEPTION_VERB)
        && !s.is(main, WordClass.UNCHOSEN_VERB)
        && !s.is(main, WordClass.ABILITY_VERB);
  }

  private static boolean isTold(Sentence s, VerbGroup verb, NounPhrase agent) {
    int main = verb.main();
    if (verb.form() == VerbGroup.Form.ING) {
      return verb.perfect();
    }
    boolean did =
        s.any(verb.start(), verb.end(), WordClass.DO)
            && s.find(verb.start(), verb.end(), "did") >= 0;
    if (verb.progressive() && s.hasLemma(main, "wait", "look", "expect", "search", "hope")) {
      return false; // "nobody was waiting for it": how things were
    }
    boolean wasDoing =
        verb.progressive()
            && (s.find(verb.start(), verb.end(), "was") >= 0
                || s.find(verb.start(), verb.end(), "were") >= 0);
    boolean past =
        verb.perfect()
            || did
            || wasDoing
            || (s.token(main).word().isPast() && !s.any(verb.start(), verb.end(), WordClass.DO));
    boolean auxiliary =
        s.find(verb.start() - 1, verb.end(), "never") >= 0
            || s.isOneOf(verb.main() - 1, "hardly", "barely", "scarcely")
            || isNobody(s, agent)
            || s.isOneOf(verb.start(), "neither", "nor")
            || s.is(verb.start(), PartOfSpeech.AUXILIARY)
            || s.is(s.overAdverbs(verb.start()), PartOfSpeech.AUXILIARY);
    return past
        && auxiliary
        && (!s.hasLemma(main, "do") || s.is(main, WordClass.DUTY_VERB))
        && (!wasDoing || s.is(main, WordClass.DUTY_VERB));
  }

  /** "confirmed that he did not suspend it": it is told that all is well. */
  private static boolean isReported(Sentence s, NounPhrase agent) {
    int before = agent.start() - 1;
    int verb = s.isOneOf(before, "that") ? s.backOverAdverbs(before - 1) : before;
    return s.hasLemma(verb, "confirm", "say", "verify", "claim", "report", "state", "check");
  }

  /** "had not yet moved", "have not started yet": it is to come. */
  private static boolean isPending(Sentence s, VerbGroup verb) {
    return s.find(verb.start(), verb.end(), "yet") >= 0
        || s.find(verb.start() - 1, verb.end(), "still") >= 0
        || s.find(verb.end(), Math.min(s.clauseEnd(verb.end()), verb.end() + 8), "yet") >= 0;
  }

  /**
   * "did not think it came from there" expresses a belief, "did not think to ask" of an omission.
   */
  private static boolean isBelief(Sentence s, VerbGroup verb) {
    return s.hasLemma(verb.main(), "think")
        && !s.isOneOf(verb.end(), "to", "of", "about", "through", "ahead", "twice");
  }

  /** "we have not identified the rule": the search goes on. */
  private static boolean isStillSought(Sentence s, VerbGroup verb, NounPhrase agent) {
    return agent.referent() == Referent.WE
        && s.find(verb.start(), verb.end(), "have") >= 0
        && s.is(verb.main(), WordClass.SEARCH_VERB);
  }

  /** What was not done is told as the cause: "because we did not deploy". */
  private static boolean isReasoned(Sentence s, VerbGroup verb) {
    for (int i = verb.start() - 1; i >= 0 && i > verb.start() - 5; i--) {
      if (s.isOneOf(i, "because", "since")) {
        return true;
      }
      if (s.is(i, PartOfSpeech.MARK)) {
        return false;
      }
    }
    return false;
  }

  /** "none of us". */
  static boolean isNoneOfUs(Sentence s, NounPhrase agent) {
    boolean ofUs =
        agent.referent() == Referent.NOBODY
            && s.isOneOf(agent.end(), "of")
            && s.isOneOf(agent.end() + 1, "us", "our");
    return ofUs || isNobodyOfOurs(s, agent);
  }

  /** "nobody on our side", "no one in the team": none of the writers. */
  private static boolean isNobodyOfOurs(Sentence s, NounPhrase agent) {
    return agent.referent() == Referent.NOBODY
        && s.isOneOf(agent.end(), "on", "in", "from", "at")
        && s.isOneOf(agent.end() + 1, "our");
  }
}
