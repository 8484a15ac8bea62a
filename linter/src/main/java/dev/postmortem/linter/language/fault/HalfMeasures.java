package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/**
 * Reads what people did only in part, or to nobody: "tested only", "told no one", "took no backup".
 */
final class HalfMeasures {

  private HalfMeasures() {}

  /** Behind the words that tell what was missing; 0 if nothing was. */
  static int end(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.passive()) {
      boolean told = s.isOneOf(verb.start(), "was", "were") || verb.perfect();
      if (told && Deeds.isCaught(s, verb) && !verb.negated()) {
        return verb.end() + 1;
      }
      return told && s.is(verb.main(), WordClass.ABSENT_STATE) && !verb.negated() ? verb.end() : 0;
    }
    int none = none(parsed, verb);
    if (none > 0) {
      return none;
    }
    if (s.is(verb.main(), WordClass.BE)) {
      int state = s.overAdverbs(verb.end());
      boolean past = s.isOneOf(verb.start(), "was", "were") || verb.perfect();
      boolean absent = s.is(state, WordClass.ABSENT_STATE) && !s.tag(state + 1).isNominal();
      return past && absent && !verb.negated() ? state + 1 : 0;
    }
    return only(s, verb);
  }

  /** "told nobody", "took no backup", "saw no need to". */
  private static int none(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int main = verb.main();
    int object = s.overAdverbs(verb.end());
    boolean speaks =
        s.hasLemma(
            main, "tell", "ask", "inform", "warn", "notify", "consult", "say", "do", "alert",
            "call", "contact");
    boolean nobody =
        s.isOneOf(object, "nobody", "no-one", "nothing", "none")
            || (s.isOneOf(object, "no") && s.isOneOf(object + 1, "one"));
    if (speaks && nobody) {
      return s.isOneOf(object, "no") ? object + 2 : object + 1;
    }
    if (!s.isOneOf(object, "no", "little", "zero")) {
      return 0;
    }
    NounPhrase noun = parsed.nounFrom(object, 0);
    if (noun == null) {
      return 0;
    }
    boolean saw =
        s.hasLemma(main, "see", "feel", "find")
            && s.isOneOf(noun.head(), "need", "reason", "point", "urgency")
            && (s.is(noun.end(), PartOfSpeech.TO) || s.isOneOf(noun.end(), "in", "for"));
    boolean owed =
        s.hasLemma(
                main, "take", "make", "give", "pay", "leave", "write", "keep", "run", "ask", "do",
                "send", "provide", "add", "create", "raise", "show", "perform", "conduct", "set",
                "file", "draw", "issue", "agree", "put", "define")
            && (s.is(noun.head(), WordClass.CARE_NOUN)
                || s.isOneOf(
                    noun.head(),
                    "note",
                    "notes",
                    "tests",
                    "documentation",
                    "record",
                    "records",
                    "log",
                    "alarm",
                    "alarms",
                    "attention",
                    "heed",
                    "attempt",
                    "plan",
                    "comment",
                    "message",
                    "instructions",
                    "instruction",
                    "explanation",
                    "mention",
                    "thought",
                    "backup",
                    "backups",
                    "handover",
                    "test",
                    "monitoring",
                    "alert",
                    "alerts",
                    "effort"));
    return saw || owed ? noun.end() : 0;
  }

  /** "tested only the happy path". */
  private static int only(Sentence s, VerbGroup verb) {
    boolean looks =
        s.hasLemma(
            verb.main(),
            "test",
            "check",
            "verify",
            "validate",
            "review",
            "read",
            "look",
            "consider",
            "inspect",
            "rehearse",
            "examine",
            "simulate");
    boolean only =
        s.isOneOf(verb.start() - 1, "only", "merely")
            || s.find(verb.start(), verb.end() + 1, "only") >= 0
            || (s.isOneOf(verb.end() + 1, "only") && s.is(verb.end(), PartOfSpeech.PREPOSITION));
    boolean told = verb.perfect() || s.token(verb.main()).word().isPast();
    boolean later = s.isOneOf(verb.end(), "after", "when", "once");
    return looks && only && told && !later
        ? Math.max(verb.end(), s.find(verb.end(), verb.end() + 2, "only") + 1)
        : 0;
  }
}
