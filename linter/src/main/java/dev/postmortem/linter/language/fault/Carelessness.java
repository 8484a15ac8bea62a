package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what a deed of people went without: "without testing", "without approval". */
final class Carelessness {

  /** How far behind a deed it may be told what it went without, in tokens. */
  private static final int WINDOW_IN_TOKENS = 36;

  private Carelessness() {}

  /** Behind "without testing" and the like, the gerund being a verb group of its own. */
  static int gerundEnd(ParsedSentence parsed, VerbGroup verb, NounPhrase agent) {
    Sentence s = parsed.sentence();
    if (s.endsWithQuestionMark()) {
      return 0;
    }
    int main = verb.main();
    int before = s.backOverAdverbs(verb.start() - 1);
    boolean own = agent.end() == verb.start() && s.isOneOf(agent.start() - 1, "without");
    boolean people =
        agent.isHuman()
            || Deeds.isFirm(s, agent)
            || (agent.referent() == NounPhrase.Referent.UNCERTAIN
                && s.is(main, WordClass.MIND_VERB)
                && !s.isOneOf(agent.head(), "you"));
    boolean without = s.isOneOf(before, "without") && people;
    if (agent.isHuman()
        && s.is(verb.start() - 1, WordClass.SLIP_ADVERB)
        && s.backOverAdverbs(verb.start() - 1) + 1 == agent.end()) {
      return verb.end();
    }
    boolean duty =
        s.is(main, WordClass.WRITERS_DUTY_VERB)
            || s.is(main, WordClass.DUTY_VERB)
            || (s.is(main, WordClass.MIND_VERB) && without)
            || (without && isOwedBeside(parsed, verb, agent));
    boolean against =
        agent.isHuman()
            && s.isOneOf(before, "against")
            && s.hasLemma(before - 1, "decide", "opt", "choose", "vote", "argue");
    return duty && hasPast(s, verb.start()) && ((own && agent.isHuman()) || without || against)
        ? verb.end()
        : 0;
  }

  /** "copied it without adapting the names", but not "restored it without losing a row". */
  private static boolean isOwedBeside(ParsedSentence parsed, VerbGroup verb, NounPhrase agent) {
    Sentence s = parsed.sentence();
    int main = verb.main();
    if (s.hasLemma(
        main, "wait", "stop", "take", "give", "look", "talk", "hand", "let", "say", "leave", "get",
        "make", "set", "put")) {
      return true;
    }
    Clause outer = parsed.clauseBefore(verb.start());
    boolean mends =
        outer == null
            || outer.verb().hasModal()
            || outer.verb().negated()
            || isMending(s, outer.verb())
            || !agent.isHuman();
    boolean harmless =
        s.is(main, WordClass.UNCHOSEN_VERB)
            || s.is(main, WordClass.MEANS_VERB)
            || s.is(main, WordClass.HARM_VERB)
            || s.is(main, WordClass.PERCEPTION_VERB)
            || s.hasLemma(
                main,
                "interrupt",
                "break",
                "disturb",
                "touch",
                "harm",
                "damage",
                "incur",
                "introduce",
                "increase",
                "add",
                "require",
                "interfere",
                "risk",
                "exceed",
                "restart",
                "reboot",
                "redeploy",
                "reload",
                "reset",
                "modify",
                "consume",
                "overload",
                "trigger",
                "succeed",
                "incident",
                "improve",
                "solve",
                "resolve",
                "fix",
                "change");
    return !mends && !harmless;
  }

  /** Deeds that mend what is broken: what they went without was spared. */
  static boolean isMending(Sentence s, VerbGroup verb) {
    return s.hasLemma(
        verb.main(),
        "fix",
        "mitigate",
        "resolve",
        "restore",
        "recover",
        "work",
        "repair",
        "solve",
        "address",
        "remedy",
        "stop",
        "prevent",
        "avoid",
        "test",
        "verify",
        "reproduce",
        "confirm",
        "help",
        "respond",
        "stabilise",
        "stabilize",
        "begin",
        "rebuild",
        "operate",
        "manage",
        "live",
        "roll",
        "revert",
        "fail",
        "can",
        "complete",
        "finish",
        "pass");
  }

  /** Whether something is told to have been done before a token. */
  private static boolean hasPast(Sentence s, int to) {
    for (int i = 0; i < to; i++) {
      boolean past = s.token(i).word().isPast() && !s.is(i, WordClass.BASE);
      if (past && (s.is(i, PartOfSpeech.VERB) || s.is(i, PartOfSpeech.AUXILIARY))) {
        return true;
      }
    }
    return false;
  }

  /** Behind "without approval" and the like in the clause of a verb. */
  static int end(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    boolean told = verb.perfect() || s.token(verb.main()).word().isPast();
    if (!told || verb.hasModal()) {
      return 0;
    }
    int limit = Math.min(s.size(), verb.end() + WINDOW_IN_TOKENS);
    for (int i = verb.end(); i < limit && !s.isOneOf(i, ";", ":"); i++) {
      boolean without = s.isOneOf(i, "without");
      boolean withNo = s.reads(i, "with", "no") && !isRestoring(s, verb);
      if (without || withNo) {
        return careEnd(s, without ? i + 1 : i + 2, verb);
      }
      if (s.is(i, PartOfSpeech.RELATIVE)
          || (s.tag(i).isVerbal() && s.is(i - 1, PartOfSpeech.PRONOUN))) {
        return 0;
      }
    }
    return 0;
  }

  /** "restored it without a backup": what was missing was no care. */
  private static boolean isRestoring(Sentence s, VerbGroup verb) {
    return s.hasLemma(
        verb.main(), "restore", "recover", "rebuild", "work", "operate", "manage", "live");
  }

  /** Behind the care that was not taken; 0 if something else was missing. */
  private static int careEnd(Sentence s, int from, VerbGroup verb) {
    int end = Math.min(s.clauseEnd(from), from + 5);
    for (int i = from; i < end && !s.is(i, PartOfSpeech.ING); i++) {
      if (s.reads(i, "pair", "of", "eyes")) {
        return i + 3;
      }
      boolean care =
          s.is(i, WordClass.CARE_NOUN)
              && !(s.isOneOf(i, "backup", "backups") && isRestoring(s, verb));
      if (care || s.reads(i - 1, "dry", "run")) {
        return i + 1;
      }
    }
    return 0;
  }
}
