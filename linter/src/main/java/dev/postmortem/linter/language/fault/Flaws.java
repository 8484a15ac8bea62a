package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import java.util.List;

/**
 * Reads what was wrong with what people made, chose or set: "pushed a broken configuration", "set
 * the limit too low", "against production instead of staging".
 */
final class Flaws {

  private static final int WINDOW_IN_TOKENS = 14;

  private Flaws() {}

  /** After the words that express the flaw; 0 if the deed shows none. */
  static int end(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    int limit = parsed.reach(verb, WINDOW_IN_TOKENS);
    if (s.is(main, WordClass.SETTING_VERB)) {
      int excess = excess(s, verb, limit);
      if (excess > 0) {
        return excess;
      }
    }
    boolean makes =
        s.is(main, WordClass.MAKER_VERB)
            || (s.is(main, WordClass.RELEASE_VERB) && !takesAway(s, main))
            || s.is(main, WordClass.TRANSFER_VERB);
    if (makes) {
      int flawed = flawed(parsed, clause, agent);
      if (flawed > 0) {
        return flawed;
      }
      int typo = withTypo(s, verb, limit);
      if (typo > 0) {
        return typo;
      }
    }
    int more = moreThanMeant(s, verb, limit);
    return more > 0 ? more : swapped(s, verb, limit);
  }

  /** "deleted more rows than intended". */
  private static int moreThanMeant(Sentence s, VerbGroup verb, int limit) {
    if (s.is(verb.main(), WordClass.BE)
        || s.is(verb.main(), WordClass.MEANS_VERB)
        || s.is(verb.main(), WordClass.PERCEPTION_VERB)) {
      return 0;
    }
    for (int i = verb.end() + 1; i < limit; i++) {
      boolean meant =
          s.isOneOf(
              i + 1,
              "intended",
              "planned",
              "allowed",
              "agreed",
              "approved",
              "permitted",
              "ordered",
              "meant",
              "requested",
              "prescribed");
      if (s.reads(i, "too", "many") || s.reads(i, "too", "few")) {
        return i + 2;
      }
      if (s.isOneOf(i, "than") && meant && s.find(verb.end(), i, "less") < 0) {
        return i + 2;
      }
    }
    return 0;
  }

  /** What is taken away or put in order may be broken in innocence. */
  private static boolean takesAway(Sentence s, int main) {
    return s.hasLemma(
        main,
        "replace",
        "remove",
        "delete",
        "drop",
        "close",
        "disable",
        "switch",
        "change",
        "edit",
        "modify",
        "alter",
        "turn",
        "restart",
        "reboot",
        "cut",
        "decommission",
        "move",
        "rename",
        "reopen",
        "patch",
        "roll",
        "announce",
        "start",
        "resume",
        "begin");
  }

  /** "set the limit too low". */
  private static int excess(Sentence s, VerbGroup verb, int limit) {
    if (s.hasLemma(verb.main(), "make", "raise") && s.isOneOf(verb.end(), "it")) {
      return 0;
    }
    for (int i = verb.end(); i < limit; i++) {
      if (s.isOneOf(i, "because", "since", "so", "avoid", "prevent")) {
        return 0; // what was too low is why it was changed
      }
      if (s.isOneOf(i, "too")
          && (s.is(i + 1, WordClass.ADJECTIVE) || s.is(i + 1, WordClass.ADVERB))) {
        return i + 2;
      }
    }
    return 0;
  }

  /** "shipped a faulty image", "introduced a race condition". */
  private static int flawed(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int from = s.isOneOf(verb.end(), "out", "in", "up") ? verb.end() + 1 : verb.end();
    NounPhrase object = verb.passive() ? clause.subject() : parsed.nounFrom(from, 1);
    if (object == null) {
      return 0;
    }
    for (int i = object.start(); i < object.head(); i++) {
      boolean known = s.isOneOf(object.start(), "the", "this", "that", "these", "those");
      if (s.is(i, WordClass.FLAW_ADJECTIVE)
          && !(known && s.isOneOf(i, "broken", "outdated", "stale"))) {
        return Math.max(object.end(), verb.end());
      }
    }
    boolean brings =
        s.hasLemma(
            verb.main(), "introduce", "add", "ship", "commit", "merge", "leave", "make", "create");
    boolean bug =
        s.isOneOf(
                object.head(),
                "bug",
                "bugs",
                "defect",
                "defects",
                "regression",
                "typo",
                "flaw",
                "leak",
                "deadlock",
                "vulnerability",
                "loop")
            || s.reads(object.head() - 1, "race", "condition");
    boolean ours = agent.referent() == NounPhrase.Referent.WE || verb.passive();
    boolean reported = s.isOneOf(object.head() - 1, "the", "this", "no");
    return brings && bug && !ours && !reported ? Math.max(object.end(), verb.end()) : 0;
  }

  /** "shipped with the debug flag on". */
  private static boolean isTrialOn(Sentence s, int with) {
    boolean trial = false;
    for (int i = with + 1; i < with + 6; i++) {
      trial |=
          s.isOneOf(i, "debug", "test", "sample", "dummy", "default", "demo", "trace", "verbose");
      if (s.isOneOf(i, "on", "enabled", "active", "open") && trial) {
        return true;
      }
    }
    return false;
  }

  /** "entered the address with a typo". */
  private static int withTypo(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end(); i < limit; i++) {
      if (s.isOneOf(i, "with") && isTrialOn(s, i)) {
        return Math.min(s.size(), i + 4);
      }
      if (s.isOneOf(i, "with")
          && s.isOneOf(i + 1, "a", "an", "the")
          && (s.isOneOf(i + 2, "typo", "missing", "misspelled", "mistake")
              || s.reads(i + 2, "spelling", "mistake"))) {
        return i + 3;
      }
    }
    return 0;
  }

  /** "typed 100 instead of 10", "on production rather than staging". */
  private static int swapped(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end() + 1; i < limit; i++) {
      boolean instead =
          s.reads(i, "instead", "of") || s.reads(i, "rather", "than") || s.reads(i, "in", "place");
      if (!instead) {
        continue;
      }
      boolean numbers = s.is(i - 1, PartOfSpeech.NUMBER) && hasNumber(s, i + 2, i + 6);
      boolean places =
          s.any(verb.end(), i, WordClass.LIVE_PLACE) && s.any(i + 2, i + 7, WordClass.TRIAL_PLACE);
      boolean back =
          s.any(verb.end(), i, WordClass.TRIAL_PLACE) && s.any(i + 2, i + 7, WordClass.LIVE_PLACE);
      boolean wrote =
          s.is(verb.main(), WordClass.BODY_VERB)
              || s.hasLemma(
                  verb.main(),
                  "enter",
                  "type",
                  "write",
                  "set",
                  "pull",
                  "select",
                  "choose",
                  "pick",
                  "click",
                  "press",
                  "key",
                  "dial",
                  "use",
                  "order",
                  "send",
                  "give",
                  "configure",
                  "delete",
                  "remove",
                  "unplug",
                  "cut",
                  "reboot",
                  "restart");
      boolean changes = s.is(verb.main(), WordClass.RELEASE_VERB) || wrote;
      if (changes && !Breaches.hasPurpose(s, i) && areOpposites(s, verb.end(), i)) {
        return Math.min(s.size(), i + 4);
      }
      if (misdirected(s, verb, i)) {
        return Math.min(s.size(), i + 4);
      }
      if (places || ((numbers || back) && wrote)) {
        return Math.min(s.size(), i + 3);
      }
    }
    return 0;
  }

  /** "plugged it back into the switch instead of into the scanner": put where it did not belong. */
  private static boolean misdirected(Sentence s, VerbGroup verb, int instead) {
    boolean puts =
        s.hasLemma(
            verb.main(),
            "plug",
            "give",
            "send",
            "hand",
            "assign",
            "connect",
            "attach",
            "put",
            "insert",
            "deliver",
            "mail",
            "post",
            "address",
            "book",
            "enter",
            "charge",
            "pay",
            "file",
            "load",
            "email",
            "forward",
            "fit",
            "mount",
            "wire",
            "pour",
            "ship",
            "label",
            "type",
            "paste",
            "write",
            "upload");
    boolean flows =
        s.find(verb.end(), instead, "traffic") > 0 || s.find(verb.end(), instead, "requests") > 0;
    boolean aimed = false;
    for (int i = verb.end(); i < instead; i++) {
      aimed |=
          s.isOneOf(i, "to", "into", "onto", "in", "on", "at") && s.is(i, PartOfSpeech.PREPOSITION);
    }
    boolean meant =
        Breaches.hasPurpose(s, instead)
            || s.isOneOf(
                instead + 3,
                "broken",
                "failed",
                "faulty",
                "usual",
                "planned",
                "dead",
                "defective",
                "down",
                "full",
                "old")
            || s.isOneOf(instead + 2, "usual", "plain", "just");
    return puts
        && aimed
        && !flows
        && !meant
        && s.reads(instead, "instead", "of")
        && !s.is(instead + 2, PartOfSpeech.ING);
  }

  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("primary", "leader", "master"),
          List.of("replica", "secondary", "standby", "follower"),
          List.of("old"),
          List.of("new"),
          List.of("left", "upper", "first", "source", "healthy", "inner", "even"),
          List.of("right", "lower", "second", "target", "failed", "outer", "odd"));

  /** "restarted the primary instead of the replica". */
  private static boolean areOpposites(Sentence s, int from, int instead) {
    for (int pair = 0; pair < OPPOSITES.size(); pair += 2) {
      List<String> one = OPPOSITES.get(pair);
      List<String> other = OPPOSITES.get(pair + 1);
      boolean there = holds(s, from, instead, one) && holds(s, instead, instead + 5, other);
      boolean back = holds(s, from, instead, other) && holds(s, instead, instead + 5, one);
      if (there || back) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Sentence s, int from, int to, List<String> words) {
    for (int i = from; i < to; i++) {
      if (words.contains(s.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNumber(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.is(i, PartOfSpeech.NUMBER)) {
        return true;
      }
    }
    return false;
  }
}
