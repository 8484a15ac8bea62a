package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * Reads where, when and how people did what else would be ordinary work: "straight to production",
 * "during the freeze", "before the tests had finished", "from memory".
 */
final class Circumstances {

  /** How far behind its verb a circumstance is looked for, in tokens. */
  private static final int WINDOW_IN_TOKENS = 16;

  private Circumstances() {}

  /** After the words that express haste or the wrong place; 0 if the deed shows none. */
  static int end(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int limit = parsed.reach(verb, WINDOW_IN_TOKENS);
    for (int i = verb.end(); i < limit; i++) {
      int end =
          s.is(i, PartOfSpeech.SUBORDINATOR) || s.is(i, PartOfSpeech.PREPOSITION)
              ? opened(parsed, verb, i)
              : 0;
      boolean sudden = s.isOneOf(i, "straight", "live", "blindly");
      boolean direct = s.isOneOf(i, "directly", "right") && !mends(s, verb.end(), i);
      if (end == 0 && (sudden || direct)) {
        end = straight(s, verb, i);
      }
      if (end == 0 && s.isOneOf(i, "at", "in", "simultaneously")) {
        end = allAtOnce(s, verb, i);
      }
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static int opened(ParsedSentence parsed, VerbGroup verb, int i) {
    Sentence s = parsed.sentence();
    boolean release = s.is(verb.main(), WordClass.RELEASE_VERB);
    return switch (s.lower(i)) {
      case "before" -> release || isWord(s, verb) ? tooEarly(parsed, i) : 0;
      case "while", "when" -> release || isWord(s, verb) ? stillInUse(parsed, i) : 0;
      case "during", "amid" -> release ? atBusyTime(s, verb, i) : 0;
      case "on" -> {
        int tried = triedLive(s, verb, i);
        yield tried > 0 ? tried : release ? onLastDay(s, i) : hurried(s, verb, i);
      }
      case "in" -> {
        int tried = triedLive(s, verb, i);
        yield tried > 0 ? tried : hurried(s, verb, i);
      }
      case "of" -> s.isOneOf(i - 1, "out") ? hurried(s, verb, i) : 0;
      case "from", "by", "for" -> hurried(s, verb, i);
      default -> 0;
    };
  }

  /** Words that bind: "promised a fix before anybody had looked". */
  private static boolean isWord(Sentence s, VerbGroup verb) {
    return s.hasLemma(
        verb.main(),
        "promise",
        "declare",
        "assure",
        "sell",
        "quote",
        "order",
        "guarantee",
        "book",
        "leave",
        "walk",
        "pull",
        "open",
        "format",
        "reinstall",
        "blame",
        "conclude",
        "delete",
        "erase",
        "wipe",
        "unplug",
        "shut",
        "disable");
  }

  /** "pushed straight to main", "edited the file directly on the live host". */
  private static int straight(Sentence s, VerbGroup verb, int at) {
    boolean changes =
        s.is(verb.main(), WordClass.RELEASE_VERB)
            || s.is(verb.main(), WordClass.TRANSFER_VERB)
            || s.is(verb.main(), WordClass.MAKER_VERB);
    if (!changes || !s.isOneOf(at + 1, "to", "into", "on", "in", "onto", "against", "at")) {
      return 0;
    }
    for (int i = at + 2;
        i < Math.min(s.size(), at + 6) && !s.is(i, PartOfSpeech.PREPOSITION);
        i++) {
      if (s.is(i, WordClass.LIVE_PLACE) || s.isOneOf(i, "main", "master", "trunk", "mainline")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "rolled the update to every site at once". */
  private static int allAtOnce(Sentence s, VerbGroup verb, int at) {
    int end =
        s.reads(at, "at", "once")
            ? at + 2
            : s.reads(at, "in", "one", "go") || s.reads(at, "in", "one", "step")
                ? at + 3
                : s.reads(at, "at", "the", "same", "time")
                    ? at + 4
                    : s.isOneOf(at, "simultaneously") ? at + 1 : 0;
    boolean whole = false;
    for (int i = verb.end(); i < at; i++) {
      whole |= s.isOneOf(i, "all", "every", "whole", "entire", "both", "each", "everything");
    }
    boolean back =
        s.find(verb.end(), at, "back") >= 0
            || s.find(verb.end(), at, "off") >= 0
            || mends(s, verb.end(), at);
    return end > 0 && whole && !back && s.is(verb.main(), WordClass.RELEASE_VERB) ? end : 0;
  }

  /** "before the tests had finished", "before approval". */
  private static int tooEarly(ParsedSentence parsed, int before) {
    Sentence s = parsed.sentence();
    int noun = s.isOneOf(before + 1, "any", "its", "final", "full") ? before + 2 : before + 1;
    if (s.is(noun, WordClass.CARE_NOUN)
        && s.is(noun, PartOfSpeech.NOUN)
        && !s.tag(noun + 1).isVerbal()) {
      return noun + 1;
    }
    @Nullable Clause inner = parsed.clauseFrom(before + 1);
    NounPhrase subject = inner == null ? null : inner.subject();
    if (inner == null
        || subject == null
        || subject.start() <= before
        || subject.start() > before + 2
        || !inner.verb().isFinite()) {
      return 0;
    }
    VerbGroup verb = inner.verb();
    int state = s.overAdverbs(verb.end());
    boolean done =
        s.is(verb.main(), WordClass.COMPLETION_VERB)
            || s.isOneOf(verb.main(), "done")
            || (s.is(verb.main(), WordClass.BE)
                && s.isOneOf(
                    state,
                    "done",
                    "ready",
                    "over",
                    "complete",
                    "green",
                    "finished",
                    "through",
                    "up",
                    "in",
                    "available",
                    "back"));
    boolean happened = verb.perfect() || s.token(verb.main()).word().isPast() || verb.passive();
    return done && happened && !verb.hasModal() ? verb.end() : 0;
  }

  /** "while the machines were still running", "when the copy was not yet complete". */
  private static int stillInUse(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    Clause inner = parsed.clauseFrom(at + 1);
    if (inner == null || inner.verb().start() - at > 7 || !inner.verb().isFinite()) {
      return 0;
    }
    int end = Math.min(s.size(), inner.verb().end() + 2);
    boolean still = s.find(inner.verb().start() - 1, end, "still") >= 0;
    boolean yet = inner.verb().negated() && s.find(inner.verb().start(), end, "yet") >= 0;
    boolean past =
        s.isOneOf(inner.verb().start(), "was", "were", "had")
            || s.token(inner.verb().main()).word().isPast();
    boolean known = inner.subject() != null && !inner.subject().isHuman();
    return (still || yet) && past && known ? inner.verb().end() : 0;
  }

  /** "during the freeze", "during peak hours". */
  private static int atBusyTime(Sentence s, VerbGroup verb, int during) {
    if (mends(s, verb.end(), during)) {
      return 0;
    }
    for (int i = during + 1;
        i < Math.min(s.size(), during + 6) && !s.is(i, PartOfSpeech.MARK);
        i++) {
      boolean hours =
          s.isOneOf(i, "hours", "time", "traffic", "load")
              && s.isOneOf(
                  i - 1,
                  "business",
                  "office",
                  "working",
                  "trading",
                  "school",
                  "peak",
                  "rush",
                  "opening",
                  "visiting",
                  "market",
                  "busy",
                  "banking");
      if (hours || s.isOneOf(i, "freeze", "embargo", "moratorium", "rush-hour", "peak")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "on a Friday afternoon". */
  private static int onLastDay(Sentence s, int on) {
    boolean friday = s.isOneOf(on + 1, "a") && s.isOneOf(on + 2, "friday", "fridays");
    return friday ? on + 3 : 0;
  }

  /** "tested the script in production", but not the fix. */
  private static int triedLive(Sentence s, VerbGroup verb, int in) {
    boolean tries =
        s.hasLemma(
            verb.main(), "test", "try", "experiment", "debug", "play", "practise", "rehearse");
    if (!tries || mends(s, verb.end(), in)) {
      return 0;
    }
    for (int i = in + 1;
        i < Math.min(s.size(), in + 4) && !s.is(i, PartOfSpeech.PREPOSITION);
        i++) {
      if (s.is(i, WordClass.LIVE_PLACE)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether what is put in place is itself a remedy. */
  private static boolean mends(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isOneOf(
          i,
          "fix",
          "fixes",
          "hotfix",
          "patch",
          "rollback",
          "revert",
          "mitigation",
          "workaround",
          "recovery",
          "failover",
          "remedy",
          "it")) {
        return true;
      }
    }
    return false;
  }

  /** "in a hurry", "from memory", "out of habit". */
  private static int hurried(Sentence s, VerbGroup verb, int at) {
    int noun = s.isOneOf(at + 1, "a", "an", "great", "sheer", "pure") ? at + 2 : at + 1;
    boolean senses =
        s.is(verb.main(), WordClass.PERCEPTION_VERB) || s.is(verb.main(), WordClass.MEANS_VERB);
    if (!s.is(noun, WordClass.HURRY_NOUN) || s.is(noun + 1, PartOfSpeech.NOUN) || senses) {
      return 0;
    }
    boolean memory = s.isOneOf(noun, "memory");
    boolean recited =
        s.isOneOf(at, "from")
            && s.hasLemma(
                verb.main(),
                "run",
                "type",
                "enter",
                "execute",
                "issue",
                "write",
                "do",
                "perform",
                "work",
                "follow",
                "apply",
                "set",
                "configure",
                "fill");
    return memory && !recited ? 0 : noun + 1;
  }
}
