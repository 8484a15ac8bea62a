package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Idioms;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Reads what people did wrong: a failing verb, a slip beside a deed, a wrong thing, a delay. */
final class Deeds {

  private Deeds() {}

  /** After the words that express a failing deed; 0 if there are none. */
  static int end(Sentence s, VerbGroup verb, NounPhrase agent) {
    int main = verb.main();
    boolean sure = agent.isHuman();
    boolean mind = s.is(main, WordClass.MIND_VERB);
    if ((sure || isCrowd(s, agent) || isDepartment(s, agent))
        && (isTold(s, verb) || wasDone(s, verb))) {
      int idiom = Idioms.end(s, main, verb.end());
      if (idiom > 0) {
        return idiom;
      }
      int heedless = heedlessEnd(s, verb);
      if (heedless > 0) {
        return heedless;
      }
    }
    if (sure && isUnprepared(s, verb)) {
      return s.is(main, WordClass.BE) ? s.overAdverbs(verb.end()) + 1 : verb.end();
    }
    if (s.hasLemma(main, "fail")) {
      return failed(s, verb, agent);
    }
    if (s.hasLemma(main, "do") && sure && isTold(s, verb) && s.isOneOf(verb.end(), "nothing")) {
      return verb.end() + 1;
    }
    if (s.hasLemma(main, "refuse") && sure && s.is(verb.end(), PartOfSpeech.TO)) {
      return s.overAdverbs(verb.end() + 1) + 1;
    }
    if (s.hasLemma(main, "cause") && verb.passive() && sure && verb.isFinite()) {
      return verb.end();
    }
    if (s.hasLemma(main, "neglect", "forget", "omit") && (sure || mind)) {
      if (agent.referent() == Referent.CUSTOMER
          || (s.hasLemma(main, "forget") && s.isOneOf(verb.end(), "password", "username"))) {
        return 0;
      }
      int to = s.overAdverbs(verb.end());
      return s.is(to, PartOfSpeech.TO) ? s.overAdverbs(to + 1) + 1 : verb.end();
    }
    if (s.is(main, WordClass.FAULT_VERB) && (sure || mind)) {
      return agent.referent() == Referent.CUSTOMER ? 0 : verb.end();
    }
    if (s.is(main, WordClass.LAPSE_VERB)
        && (sure || isCrowd(s, agent))
        && (!verb.progressive() || s.hasLemma(main, "fiddle", "tinker", "meddle", "tamper"))
        && (isTold(s, verb) || verb.passive())
        && !s.is(verb.end(), PartOfSpeech.TO)
        && !s.isOneOf(verb.end(), "out", "over", "forward")
        && (!s.hasLemma(main, "break") || breaksRule(s, verb))) {
      return verb.end();
    }
    if (s.hasLemma(main, "make") && sure) {
      int judged = misjudged(s, verb);
      if (judged > 0) {
        return judged;
      }
    }
    boolean habit =
        agent.referent() == Referent.WE
            && !isTold(s, verb)
            && !verb.passive()
            && !verb.progressive();
    int adverb = habit ? -1 : slipAdverb(s, verb);
    if (adverb >= 0
        && (sure
            || s.is(adverb, WordClass.MISTAKE_ADVERB)
            || (s.is(adverb, WordClass.JUDGEMENT) && agent.referent() == Referent.UNCERTAIN))) {
      return Math.max(verb.end(), adverb + 1);
    }
    return sure && isTold(s, verb) && isFronted(s, agent) ? verb.end() : 0;
  }

  /** "Stupidly enough we", "Carelessly, the operator". */
  private static boolean isFronted(Sentence s, NounPhrase agent) {
    int at = agent.start() - 1;
    while (s.isOneOf(at, ",", "enough")) {
      at--;
    }
    boolean opens =
        at == 0 || s.is(at - 1, PartOfSpeech.MARK) || s.is(at - 1, PartOfSpeech.CONJUNCTION);
    return at >= 0
        && opens
        && s.is(at, PartOfSpeech.ADVERB)
        && (s.is(at, WordClass.SLIP_ADVERB) || s.is(at, WordClass.JUDGEMENT));
  }

  /** "were prepared", "was distracted": a state of its subject, though it looks like a passive. */
  static boolean isState(Sentence s, VerbGroup verb) {
    return verb.passive()
        && (s.is(verb.main(), WordClass.ABSENT_STATE)
            || isCaught(s, verb)
            || s.isOneOf(
                verb.main(),
                "prepared",
                "equipped",
                "unprepared",
                "ill-prepared",
                "underprepared"));
  }

  /** "were caught off guard". */
  static boolean isCaught(Sentence s, VerbGroup verb) {
    return verb.passive()
        && s.isOneOf(verb.main(), "caught", "taken")
        && (s.isOneOf(verb.end(), "out", "off", "napping", "flat-footed", "unprepared", "unawares")
            || s.reads(verb.end(), "by", "surprise"));
  }

  /** "were unprepared for the surge". */
  private static boolean isUnprepared(Sentence s, VerbGroup verb) {
    int after = s.overAdverbs(verb.end());
    return s.isOneOf(verb.start(), "was", "were")
        && (s.isOneOf(verb.main(), "unprepared", "ill-prepared", "underprepared")
            || (s.is(verb.main(), WordClass.BE)
                && s.isOneOf(after, "unprepared", "ill-prepared", "underprepared")));
  }

  /** "broke the build", "broke the index by editing it", but not "broke the task into steps". */
  private static boolean breaksRule(Sentence s, VerbGroup verb) {
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 7); i++) {
      if (s.isOneOf(i, "into", "down", "up", "apart", "out", "off", "between", "away")) {
        return false;
      }
      if (s.isOneOf(i, "by", "with", "when", "while") && i > verb.end() + 1) {
        return true;
      }
    }
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 5); i++) {
      if (s.is(i, WordClass.PROCEDURE_NOUN)
          || s.isOneOf(
              i,
              "build",
              "builds",
              "freeze",
              "promise",
              "agreement",
              "contract",
              "production",
              "prod",
              "pipeline",
              "main",
              "master",
              "site",
              "website",
              "law")) {
        return true;
      }
    }
    return false;
  }

  /** "chose to ignore the alarm", "decided not to test": behind the infinitive; 0 if it is none. */
  static int chosenEnd(Sentence s, VerbGroup verb, NounPhrase agent) {
    int governor = s.backOverAdverbs(verb.start() - 1);
    boolean chosen =
        verb.form() == VerbGroup.Form.INFINITIVE
            && agent.isHuman()
            && s.is(governor, WordClass.PAST)
            && s.hasLemma(governor, "choose", "decide", "opt", "prefer", "elect", "agree");
    int main = verb.main();
    boolean failing = s.is(main, WordClass.LAPSE_VERB) || s.is(main, WordClass.FAULT_VERB);
    return chosen && (verb.negated() ? isCare(s, verb) : failing) ? verb.end() : 0;
  }

  /** "not to test", "not to wait for the review", but not "not to roll back". */
  private static boolean isCare(Sentence s, VerbGroup verb) {
    if (s.hasLemma(verb.main(), "wait")) {
      return s.isOneOf(verb.end(), "for")
          && s.any(verb.end(), Math.min(s.size(), verb.end() + 6), WordClass.CARE_NOUN);
    }
    return s.hasLemma(
        verb.main(),
        "check",
        "test",
        "verify",
        "validate",
        "review",
        "read",
        "ask",
        "tell",
        "inform",
        "notify",
        "document",
        "communicate",
        "escalate",
        "page",
        "alert",
        "warn",
        "announce",
        "rehearse",
        "practise",
        "patch",
        "rotate",
        "renew",
        "consult",
        "disclose",
        "report",
        "investigate",
        "load-test",
        "mention",
        "look");
  }

  /**
   * "kept deploying although the graph was red": behind the verb; 0 if nothing stood against it.
   */
  private static int heedlessEnd(Sentence s, VerbGroup verb) {
    int main = verb.main();
    boolean went =
        s.hasLemma(main, "keep", "continue", "proceed")
            || (s.hasLemma(main, "go", "press", "carry", "push", "forge")
                && s.isOneOf(verb.end(), "ahead", "on"));
    if (!went || verb.passive()) {
      return 0;
    }
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 16); i++) {
      if (s.isOneOf(i, "despite", "although", "though") || s.reads(i, "in", "spite")) {
        return Math.min(s.size(), verb.end() + 1);
      }
    }
    return 0;
  }

  /** "Support", "Operations": a department by its bare name. */
  private static boolean isDepartment(Sentence s, NounPhrase agent) {
    return agent.referent() == Referent.UNCERTAIN
        && agent.end() - agent.start() == 1
        && (s.is(agent.head(), WordClass.STAFF_WORD) || s.isOneOf(agent.head(), "support"));
  }

  /**
   * "the carrier", "Legal": a firm or department, which is its people where they do or owe
   * something.
   */
  static boolean isFirm(Sentence s, NounPhrase agent) {
    return agent.referent() == Referent.UNCERTAIN
        && (s.is(agent.head(), WordClass.COMPANY)
            || s.is(agent.head(), WordClass.STAFF_WORD)
            || isDepartment(s, agent));
  }

  /** "the operators": of programs one speaks in the singular. */
  static boolean isCrowd(Sentence s, NounPhrase agent) {
    return agent.referent() == Referent.UNCERTAIN
        && s.is(agent.head(), WordClass.AMBIGUOUS_ROLE)
        && s.lower(agent.head()).endsWith("s");
  }

  private static int failed(Sentence s, VerbGroup verb, NounPhrase agent) {
    int to = s.overAdverbs(verb.end());
    int complement = s.overAdverbs(to + 1);
    if (!s.is(to, PartOfSpeech.TO) || s.is(complement, WordClass.ABILITY_VERB)) {
      return 0;
    }
    boolean procedure =
        agent.referent() == Referent.UNCERTAIN
            && s.hasLemma(complement, "follow", "adhere", "comply", "honour", "honor", "respect");
    boolean blames = agent.isHuman() || s.is(complement, WordClass.MIND_VERB) || procedure;
    return blames && agent.referent() != Referent.CUSTOMER ? complement + 1 : 0;
  }

  private static int misjudged(Sentence s, VerbGroup verb) {
    for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 5); i++) {
      if (s.isOneOf(i, "incorrect", "wrong", "false", "bad", "mistaken", "faulty", "poor")
          && s.isOneOf(
              i + 1,
              "assumption",
              "assumptions",
              "decision",
              "decisions",
              "choice",
              "choices",
              "call",
              "judgement",
              "judgment",
              "conclusion")) {
        return i + 2;
      }
    }
    return 0;
  }

  /** Whether something is told to have happened. */
  private static boolean isTold(Sentence s, VerbGroup verb) {
    return verb.perfect()
        || (s.token(verb.main()).word().isPast() && !verb.passive())
        || s.find(verb.start(), verb.end(), "did") >= 0;
  }

  /** "was left open by". */
  private static boolean wasDone(Sentence s, VerbGroup verb) {
    return verb.passive()
        && !verb.hasModal()
        && (verb.perfect() || s.isOneOf(verb.start(), "was", "were"));
  }

  /** Where an adverb or phrase beside a verb says that it was a slip; -1 if none does. */
  static int slipAdverb(Sentence s, VerbGroup verb) {
    int last = s.token(verb.end()).isMark(",") ? verb.end() + 1 : verb.end();
    for (int i = verb.start() - 1; i <= last; i++) {
      if (s.is(i, WordClass.SLIP_ADVERB)) {
        return i;
      }
    }
    int end = Math.min(s.clauseEnd(verb.end()), verb.end() + 14);
    for (int i = Math.max(0, verb.start() - 5); i < end; i++) {
      if (s.isOneOf(i, "by")
          && s.isOneOf(i + 1, "mistake", "accident")
          && (i < verb.start() || i >= verb.end())) {
        return i + 1;
      }
    }
    return -1;
  }

  /** "pulled the wrong disk", "ran the script on the wrong host"; 0 if nothing is wrong. */
  static int wrongObjectEnd(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (s.is(verb.main(), WordClass.PERCEPTION_VERB)
        || verb.progressive()
        || s.is(verb.main(), WordClass.BE)) {
      return 0;
    }
    NounPhrase object = verb.passive() ? clause.subject() : parsed.nounFrom(verb.end(), 2);
    if (object != null && s.is(object.start(), PartOfSpeech.PRONOUN)) {
      object = parsed.nounFrom(object.end(), 0);
    }
    if (object == null) {
      return 0;
    }
    if (isWrong(s, object)) {
      return Math.max(object.end(), verb.end());
    }
    return verb.passive() || !(verb.perfect() || s.token(verb.main()).word().isPast())
        ? 0
        : wrongPlaceEnd(parsed, verb);
  }

  private static int wrongPlaceEnd(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int limit = Math.min(s.clauseEnd(verb.end()), verb.end() + 14);
    for (int i = verb.end(); i < limit; i++) {
      if (s.tag(i).isVerbal()) {
        return 0;
      }
      if (s.is(i, PartOfSpeech.PREPOSITION)
          && s.isOneOf(i, "of", "on", "in", "to", "from", "into", "against", "at", "with", "for")) {
        @Nullable NounPhrase place = parsed.nounFrom(i + 1, 0);
        if (place != null && isWrong(s, place)) {
          return place.end();
        }
      }
    }
    return 0;
  }

  private static boolean isWrong(Sentence s, NounPhrase noun) {
    for (int i = noun.start(); i < noun.head(); i++) {
      if (s.isOneOf(i, "wrong", "incorrect")
          && (i == noun.start() || !s.isOneOf(i - 1, "no", "any", "all", "some"))) {
        return true;
      }
    }
    return false;
  }
}
