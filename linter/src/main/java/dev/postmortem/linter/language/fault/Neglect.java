package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what people left as it was or let happen: "left the flag on", "let the disk fill up". */
final class Neglect {

  private static final int WINDOW_IN_TOKENS = 12;

  private Neglect() {}

  /** After the words that express the neglect; 0 if the deed shows none. */
  static int end(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (s.hasLemma(verb.main(), "leave")) {
      return left(parsed, verb);
    }
    if (s.hasLemma(verb.main(), "let", "allow", "permit")) {
      return allowed(s, verb);
    }
    return 0;
  }

  /** "left the flag on", "left a debug statement in the build". */
  private static int left(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(verb.end(), 0);
    boolean thing = verb.passive() || object != null || s.isOneOf(verb.end(), "out", "behind");
    if (!thing || hasAim(s, verb.end()) || (object != null && isPlaceOfWork(s, object))) {
      return 0;
    }
    int limit = parsed.reach(verb, WINDOW_IN_TOKENS);
    int from = object == null || verb.passive() ? verb.end() : object.end() - 1;
    for (int i = from; i < limit; i++) {
      if (s.is(i, PartOfSpeech.SUBORDINATOR) && !s.isOneOf(i, "as")) {
        return 0; // "left the region before its hosts went off"
      }
      boolean undone =
          s.lower(i).startsWith("un")
              && s.lower(i).length() > 5
              && (s.lower(i).endsWith("ed")
                  || s.lower(i).endsWith("en")
                  || s.is(i, PartOfSpeech.ADJECTIVE));
      boolean head = object != null && i == object.head();
      boolean state = (s.is(i, WordClass.LEFT_STATE) || undone) && !s.tag(i + 1).isNominal();
      boolean form = s.isOneOf(i, "blank", "empty") && s.any(0, s.size(), WordClass.MENTION_NOUN);
      if (state && !form && !head && !(s.isOneOf(i, "on", "off", "out", "open") && goesOn(s, i))) {
        return i + 1;
      }
      boolean inPlace =
          s.isOneOf(i, "in", "at", "with", "inside")
              && s.is(i, PartOfSpeech.PREPOSITION)
              && i > verb.end();
      NounPhrase place = inPlace ? parsed.nounFrom(i + 1, 0) : null;
      if (place != null) {
        return place.end();
      }
      boolean asWas =
          s.isOneOf(i, "as")
              && s.isOneOf(i + 1, "it", "they", "is", "was")
              && (s.isOneOf(i + 2, "was", "were") || s.isOneOf(i + 1, "was"));
      if (asWas) {
        return Math.min(s.size(), i + 3);
      }
      if (s.isOneOf(i, "for") && isTime(s, i + 1, limit) > 0) {
        return isTime(s, i + 1, limit);
      }
    }
    return 0;
  }

  /** "on the host": no state, but a place. */
  private static boolean goesOn(Sentence s, int i) {
    return s.tag(i + 1).isNominal() || s.is(i + 1, PartOfSpeech.PRONOUN);
  }

  private static boolean isPlaceOfWork(Sentence s, NounPhrase object) {
    return s.isOneOf(
        object.head(),
        "meeting",
        "directorate",
        "department",
        "company",
        "team",
        "room",
        "office",
        "call",
        "bridge",
        "desk",
        "building",
        "project",
        "organisation",
        "organization",
        "site",
        "house",
        "shift",
        "job",
        "comment",
        "message",
        "note",
        "notes",
        "rest",
        "decision",
        "choice",
        "us",
        "instance",
        "copy",
        "snapshot",
        "option");
  }

  /** "until the fix was out", "to collect a dump": it was meant. */
  private static boolean hasAim(Sentence s, int from) {
    return Breaches.hasPurpose(s, from)
        || s.find(from, Math.min(s.size(), from + 14), "for", "now") >= 0
        || s.find(from, Math.min(s.size(), from + 14), "overnight") >= 0;
  }

  /** Behind "weeks" and the like; 0 if no time is told. */
  private static int isTime(Sentence s, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 4); i++) {
      if (s.isOneOf(
          i, "weeks", "months", "years", "days", "hours", "week", "month", "year", "weekend",
          "long")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "let the disk fill up", "allowed the certificate to expire". */
  private static int allowed(Sentence s, VerbGroup verb) {
    if (verb.passive()) {
      return 0;
    }
    boolean let = s.hasLemma(verb.main(), "let");
    for (int i = verb.end();
        i < Math.min(s.size(), verb.end() + 9) && !s.is(i, PartOfSpeech.MARK);
        i++) {
      boolean placed = let ? i > verb.end() : s.is(i - 1, PartOfSpeech.TO);
      if (placed && s.is(i, WordClass.BASE) && decays(s, i) && !s.is(i + 1, PartOfSpeech.NOUN)) {
        return particleEnd(s, i + 1);
      }
    }
    return 0;
  }

  private static boolean decays(Sentence s, int i) {
    return s.is(i, WordClass.DECAY_VERB)
        || (s.hasLemma(i, "go")
            && s.isOneOf(
                i + 1,
                "stale",
                "down",
                "wrong",
                "unnoticed",
                "unpatched",
                "untested",
                "unanswered",
                "out",
                "too",
                "unread",
                "bad",
                "sour",
                "unattended",
                "unchecked"))
        || (s.hasLemma(i, "run")
            && s.isOneOf(
                i + 1, "out", "down", "dry", "over", "wild", "unattended", "unchecked", "low"))
        || (s.hasLemma(i, "sit", "lie") && !s.isOneOf(i + 1, "down"))
        || (s.hasLemma(i, "get") && s.isOneOf(i + 1, "out", "too", "stale", "worse", "old"));
  }

  private static int particleEnd(Sentence s, int i) {
    return s.isOneOf(i, "up", "out", "down", "dry", "stale", "over", "unnoticed") ? i + 1 : i;
  }
}
