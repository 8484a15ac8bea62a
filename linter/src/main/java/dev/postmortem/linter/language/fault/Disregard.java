package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what people did against a known stop, or with what does not belong there. */
final class Disregard {

  private static final int WINDOW_IN_TOKENS = 14;

  private Disregard() {}

  /** After the words that express the disregard; 0 if the deed shows none. */
  static int end(Sentence s, VerbGroup verb) {
    if (verb.negated() || verb.hasModal()) {
      return 0;
    }
    int limit = Math.min(s.size(), verb.end() + WINDOW_IN_TOKENS);
    int main = verb.main();
    if (s.is(main, WordClass.RELEASE_VERB)) {
      int against = againstStop(s, verb.end(), limit);
      int known = against > 0 ? against : knowingly(s, verb.end(), limit);
      return known > 0 ? known : beforeChecking(s, verb.end(), limit);
    }
    if (s.is(main, WordClass.TRANSFER_VERB)) {
      return misplaced(s, verb.end(), limit);
    }
    return dismissed(s, verb);
  }

  /** "merged it despite two open objections". */
  private static int againstStop(Sentence s, int from, int limit) {
    int against = s.find(from, limit, "despite");
    if (against < 0) {
      int spite = s.find(from, limit, "spite");
      against = s.isOneOf(spite - 1, "in") && s.isOneOf(spite + 1, "of") ? spite + 1 : -1;
    }
    if (against < 0) {
      return 0;
    }
    for (int i = against + 1;
        i < Math.min(s.size(), against + 6) && !s.is(i, PartOfSpeech.MARK);
        i++) {
      if (s.is(i, WordClass.STOP_NOUN) && !s.is(i + 1, PartOfSpeech.NOUN)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "merged the branch even though the tests were red", "deployed with the canary failing". */
  private static int knowingly(Sentence s, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean yet = s.isOneOf(i, "although", "though") || s.reads(i, "despite", "the", "fact");
      boolean with = s.isOneOf(i, "with") && !s.isOneOf(i + 1, "no");
      int end =
          yet
              ? knownStop(s, i + 1, i + 14)
              : with ? Math.min(knownStop(s, i + 1, i + 6), unpassed(s, i + 1, i + 6)) : 0;
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  /** Behind what should have told people to wait; 0 if nothing of the kind is named. */
  private static int knownStop(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(s.size(), to) && !s.isOneOf(i, ".", ";"); i++) {
      boolean check =
          s.is(i, WordClass.STOP_NOUN)
              || s.is(i, WordClass.CARE_NOUN)
              || s.isOneOf(
                  i,
                  "tests",
                  "build",
                  "builds",
                  "pipeline",
                  "ci",
                  "canary",
                  "staging",
                  "dashboard",
                  "monitor",
                  "graph",
                  "reviewer",
                  "reviewers",
                  "checks",
                  "linter",
                  "runbook");
      if (check) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Behind the word that says a check was not passed; 0 if none does. */
  private static int unpassed(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(s.size(), to) && !s.is(i, PartOfSpeech.MARK); i++) {
      boolean bad =
          s.isOneOf(
                  i,
                  "red",
                  "failing",
                  "failed",
                  "broken",
                  "pending",
                  "open",
                  "unresolved",
                  "unfinished",
                  "degraded",
                  "missing",
                  "outstanding",
                  "still",
                  "amber",
                  "incomplete",
                  "disabled",
                  "skipped",
                  "ignored",
                  "aborted")
              || s.is(i, PartOfSpeech.NEGATION);
      if (bad) {
        return s.size();
      }
    }
    return 0;
  }

  /** "dropped the table before checking for readers". */
  private static int beforeChecking(Sentence s, int from, int limit) {
    int before = s.find(from, limit, "before");
    boolean careful =
        before > 0
            && s.hasLemma(
                before + 1,
                "check",
                "test",
                "verify",
                "review",
                "read",
                "ask",
                "tell",
                "consult",
                "confirm",
                "validate",
                "notify",
                "inform")
            && s.lower(before + 1).endsWith("ing");
    return careful ? before + 2 : 0;
  }

  /** "copied the staging secrets into production". */
  private static int misplaced(Sentence s, int from, int limit) {
    int trial = -1;
    for (int i = from; i < limit && !s.is(i, PartOfSpeech.MARK); i++) {
      if (s.is(i, WordClass.TRIAL_PLACE) && trial < 0) {
        trial = i;
      }
      boolean into = s.isOneOf(i, "into", "onto", "to", "in", "on");
      if (into && trial >= 0) {
        for (int k = i + 1; k < Math.min(limit, i + 4) && !s.is(k, PartOfSpeech.PREPOSITION); k++) {
          if (s.is(k, WordClass.LIVE_PLACE)) {
            return k + 1;
          }
        }
      }
    }
    return 0;
  }

  /** "muted by a developer who thought it was noise". */
  static int dismissed(Sentence s, VerbGroup verb) {
    if (!s.is(verb.main(), WordClass.SILENCE_VERB) || verb.negated()) {
      return 0;
    }
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + WINDOW_IN_TOKENS); i++) {
      if (s.hasLemma(i, "think", "believe", "assume", "take", "consider")) {
        for (int k = i + 1; k < Math.min(s.size(), i + 7); k++) {
          if (s.is(k, WordClass.DISMISSIVE_WORD)) {
            return k + 1;
          }
        }
      }
    }
    return 0;
  }
}
