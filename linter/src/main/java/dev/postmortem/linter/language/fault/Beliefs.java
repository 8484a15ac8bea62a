package dev.postmortem.linter.language.fault;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/**
 * Reads what people took for something else: "assumed that the flag was off", "wrote it off as
 * noise", "treated the page as a false alarm".
 */
final class Beliefs {

  private static final int WINDOW_IN_TOKENS = 14;

  private Beliefs() {}

  /** After the words that express the belief; 0 if none does. */
  static int end(ParsedSentence parsed, Clause clause, NounPhrase agent) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.passive() && clause.by() == null) {
      return 0;
    }
    if (s.hasLemma(verb.main(), "assume", "presume", "suppose", "insist")) {
      return assumed(parsed, verb, agent);
    }
    if (!s.is(verb.main(), WordClass.DEEM_VERB)) {
      return 0;
    }
    int belief = ofOther(parsed, verb);
    return belief > 0 ? belief : dismissed(s, verb);
  }

  /** "deleted it, thinking it was the old one": behind the gerund; 0 if it tells no such belief. */
  static int gerundEnd(ParsedSentence parsed, VerbGroup verb, NounPhrase agent) {
    Sentence s = parsed.sentence();
    if (!agent.isHuman()
        || !s.hasLemma(verb.main(), "think", "believe", "assume", "suppose", "presume", "expect")) {
      return 0;
    }
    Clause outer = parsed.clauseBefore(verb.start());
    Clause inner = parsed.clauseFrom(verb.end());
    boolean touched =
        outer != null
            && !outer.verb().hasModal()
            && !outer.verb().negated()
            && s.token(outer.verb().main()).word().isPast()
            && (s.is(outer.verb().main(), WordClass.RELEASE_VERB)
                || s.is(outer.verb().main(), WordClass.MAKER_VERB)
                || s.is(outer.verb().main(), WordClass.TRANSFER_VERB)
                || s.is(outer.verb().main(), WordClass.SILENCE_VERB)
                || s.is(outer.verb().main(), WordClass.BODY_VERB)
                || s.hasLemma(
                    outer.verb().main(),
                    "erase",
                    "wipe",
                    "pull",
                    "unplug",
                    "shut",
                    "reset",
                    "purge"));
    boolean told =
        inner != null
            && inner.verb().isFinite()
            && !inner.verb().hasModal()
            && inner.subject() != null
            && inner.verb().start() - verb.end() < 10
            && (s.token(inner.verb().main()).word().isPast()
                || s.isOneOf(inner.verb().start(), "was", "were"));
    return touched && told ? verb.end() : 0;
  }

  private static int assumed(ParsedSentence parsed, VerbGroup verb, NounPhrase agent) {
    Sentence s = parsed.sentence();
    if (parsed.section().timeline() && !s.any(verb.end(), s.size(), WordClass.DISMISSIVE_WORD)) {
      return 0;
    }
    Clause inner = parsed.clauseFrom(verb.end());
    NounPhrase subject = inner == null ? null : inner.subject();
    boolean told =
        inner != null
            && subject != null
            && subject.start() >= verb.end()
            && subject.start() <= verb.end() + 2
            && (s.token(inner.verb().main()).word().isPast()
                || inner.verb().hasModal()
                || s.any(inner.verb().start(), inner.verb().end(), WordClass.BE));
    boolean belied = isBelied(s, verb.end());
    boolean dismissed = dismissed(s, verb) > 0;
    boolean sure = agent.referent() != Referent.WE ? told || dismissed : belied && told;
    return sure ? verb.end() : 0;
  }

  /** "…, which they were not", "…, but", "when in fact". */
  private static boolean isBelied(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      if (s.isOneOf(i, "but", "whereas", "fact", "reality", "actually")
          || (s.isOneOf(i, "which")
              && s.token(i - 1).isMark(",")
              && s.next(i, s.size(), WordClass.NEGATION) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** "thought that somebody else had tested it". */
  private static int ofOther(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    if (!s.hasLemma(verb.main(), "think", "believe")) {
      return 0;
    }
    int who = s.isOneOf(verb.end(), "that") ? verb.end() + 1 : verb.end();
    Clause inner = parsed.clauseFrom(verb.end());
    boolean elsewhere =
        inner != null
            && s.isOneOf(inner.verb().start(), "was", "were")
            && inner.verb().start() - verb.end() < 4
            && s.isOneOf(inner.verb().end(), "on", "in")
            && (s.any(inner.verb().end(), inner.verb().end() + 5, WordClass.TRIAL_PLACE)
                || s.any(inner.verb().end(), inner.verb().end() + 5, WordClass.LIVE_PLACE));
    if (elsewhere && inner != null) {
      return inner.verb().end() + 1;
    }
    boolean other =
        (s.isOneOf(who, "somebody", "someone", "everyone", "everybody")
                && !s.is(who + 1, PartOfSpeech.MARK))
            || (s.isOneOf(who, "the", "another") && s.isOneOf(who + 1, "other", "others"));
    return other ? who + 1 : 0;
  }

  /** Behind "as noise" and the like; 0 if nothing is belittled. */
  private static int dismissed(Sentence s, VerbGroup verb) {
    int limit = Math.min(s.size(), verb.end() + WINDOW_IN_TOKENS);
    for (int i = verb.end(); i < limit && !s.isOneOf(i, ";", "."); i++) {
      if (!s.is(i, WordClass.DISMISSIVE_WORD)) {
        continue;
      }
      for (int k = i - 1; k >= Math.max(verb.end(), i - 4); k--) {
        if (s.isOneOf(k, "as", "for", "to", "be", "was", "were", "off", "it")) {
          return i + 1;
        }
      }
      if (s.isOneOf(i, "harmless", "spurious", "unimportant", "false")) {
        boolean deemed =
            s.hasLemma(verb.main(), "consider", "deem", "think", "judge", "declare", "call");
        return deemed ? i + 1 : 0;
      }
    }
    return 0;
  }
}
