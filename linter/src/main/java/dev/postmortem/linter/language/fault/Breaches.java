package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/**
 * Reads what people did against a rule or around a guard: "outside the window", "contrary to the
 * policy", "approved his own change", "pasted the token into a public gist".
 */
final class Breaches {

  private static final int WINDOW_IN_TOKENS = 16;

  private Breaches() {}

  /** After the words that express the breach; 0 if the deed shows none. */
  static int end(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    int main = verb.main();
    int limit = parsed.reach(verb, WINDOW_IN_TOKENS);
    if (s.is(main, WordClass.SILENCE_VERB) || s.hasLemma(main, "override", "overrule", "defeat")) {
      int guard = overridden(s, verb);
      if (guard > 0) {
        return guard;
      }
    }
    if (s.hasLemma(main, "approve", "merge", "review", "accept", "sign", "deploy", "grant")) {
      int own = own(s, verb, limit);
      if (own > 0) {
        return own;
      }
    }
    if (s.hasLemma(main, "deviate", "stray", "depart") && s.isOneOf(verb.end(), "from")) {
      return verb.end() + 1;
    }
    if (s.hasLemma(main, "force-push", "force-merge", "force")) {
      int live = forced(s, verb, limit);
      if (live > 0) {
        return live;
      }
    }
    int secret = gaveAway(s, verb, limit);
    if (secret > 0) {
      return secret;
    }
    return opensAgainst(s, clause) ? verb.end() : against(s, verb, limit);
  }

  /** "Contrary to our order, the planners laid". */
  private static boolean opensAgainst(Sentence s, Clause clause) {
    NounPhrase agent = clause.agent();
    int comma = agent == null ? -1 : s.backOverAdverbs(agent.start() - 1);
    if (!s.isOneOf(comma, ",")) {
      return false;
    }
    int start = s.clauseStart(comma);
    int behind = behindOpposition(s, start);
    boolean rule =
        s.any(behind, comma, WordClass.PROCEDURE_NOUN) || s.any(behind, comma, WordClass.STOP_NOUN);
    return behind > 0 && rule && !s.isOneOf(start, "around", "round", "outside");
  }

  /** "overrode the safety check". */
  private static int overridden(Sentence s, VerbGroup verb) {
    boolean surely = s.hasLemma(verb.main(), "override", "overrule", "defeat");
    if (hasPurpose(s, verb.end())) {
      return 0;
    }
    for (int i = verb.end();
        i < Math.min(s.size(), verb.end() + 5) && !s.is(i, PartOfSpeech.MARK);
        i++) {
      if (s.is(i, WordClass.SAFETY_NOUN) || (surely && s.is(i, WordClass.STOP_NOUN))) {
        boolean warned = s.isOneOf(i, "alarm", "alarms", "warning", "warnings") && !surely;
        return warned ? 0 : i + 1;
      }
      if (s.is(i, PartOfSpeech.PREPOSITION)) {
        return 0;
      }
    }
    return 0;
  }

  /** "to stop the restarts", "while the fix was tested": why, or for how long, it was done. */
  static boolean hasPurpose(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 16); i++) {
      if (s.is(i, PartOfSpeech.TO)
          || s.isOneOf(i, "until", "while", "because", "since", "so", "till", "pending")) {
        return true;
      }
    }
    return false;
  }

  private static int own(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end(); i < Math.min(limit, verb.end() + 4); i++) {
      if (s.is(i, PartOfSpeech.POSSESSIVE) && s.isOneOf(i + 1, "own")) {
        return Math.min(s.size(), i + 3);
      }
    }
    return 0;
  }

  private static int forced(Sentence s, VerbGroup verb, int limit) {
    for (int i = verb.end(); i < limit; i++) {
      if (s.is(i, WordClass.LIVE_PLACE) || s.isOneOf(i, "main", "master", "trunk", "history")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "committed the API key to the repository". */
  private static int gaveAway(Sentence s, VerbGroup verb, int limit) {
    boolean gives =
        s.is(verb.main(), WordClass.TRANSFER_VERB)
            || s.is(verb.main(), WordClass.MAKER_VERB)
            || s.hasLemma(verb.main(), "share", "post", "send", "forward", "email", "tweet");
    if (!gives) {
      return 0;
    }
    boolean secret = false;
    for (int i = verb.end(); i < limit; i++) {
      boolean key =
          s.isOneOf(i, "key", "keys")
              && s.isOneOf(
                  i - 1,
                  "api",
                  "private",
                  "access",
                  "secret",
                  "signing",
                  "ssh",
                  "encryption",
                  "license",
                  "licence",
                  "root",
                  "deploy");
      secret |= key || (s.is(i, WordClass.SECRET_NOUN) && !s.isOneOf(i - 1, "public"));
      if (secret && s.is(i, WordClass.PUBLIC_PLACE)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "outside the maintenance window", "against the advice", "around the review". */
  private static int against(Sentence s, VerbGroup verb, int limit) {
    boolean compares =
        s.hasLemma(
                verb.main(),
                "test",
                "check",
                "verify",
                "validate",
                "compare",
                "review",
                "measure",
                "run",
                "audit",
                "evaluate",
                "assess",
                "build",
                "protect",
                "guard",
                "warn",
                "decide",
                "go")
            && !s.isOneOf(verb.end(), "around", "round");
    for (int i = verb.end(); i < limit; i++) {
      int behind = behindOpposition(s, i);
      if (behind == 0 || (compares && s.isOneOf(i, "against"))) {
        continue;
      }
      for (int k = behind; k < Math.min(s.size(), behind + 5) && !s.is(k, PartOfSpeech.MARK); k++) {
        boolean rule = s.is(k, WordClass.PROCEDURE_NOUN) || s.is(k, WordClass.STOP_NOUN);
        boolean window = s.isOneOf(k, "window", "hours", "slot", "scope", "rules", "agreement");
        boolean outside = s.isOneOf(i, "outside");
        boolean around = s.isOneOf(i, "around", "round");
        boolean fits =
            outside
                ? window || s.is(k, WordClass.PROCEDURE_NOUN)
                : rule || s.isOneOf(k, "agreement");
        fits &=
            !around
                || s.is(k, WordClass.PROCEDURE_NOUN)
                || s.isOneOf(k, "check", "checks", "review");
        if (fits && !s.is(k + 1, PartOfSpeech.NOUN)) {
          return k + 1;
        }
      }
    }
    return 0;
  }

  /** Behind "contrary to" and the like; 0 if nothing of the kind is there. */
  private static int behindOpposition(Sentence s, int i) {
    if (s.isOneOf(i, "against", "despite")) {
      return i + 1;
    }
    if (s.isOneOf(i, "outside")) {
      return s.isOneOf(i + 1, "of") ? i + 2 : i + 1;
    }
    if (s.isOneOf(i, "around", "round")) {
      return i + 1;
    }
    if (s.reads(i, "contrary", "to")) {
      return i + 2;
    }
    boolean defies =
        s.isOneOf(i, "in")
            && s.isOneOf(
                i + 1, "violation", "breach", "defiance", "spite", "contravention", "disregard")
            && s.isOneOf(i + 2, "of");
    return defies ? i + 3 : 0;
  }
}
