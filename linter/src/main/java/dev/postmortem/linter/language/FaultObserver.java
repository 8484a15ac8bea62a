package dev.postmortem.linter.language;

import dev.postmortem.linter.language.NounPhrase.Party;
import org.jspecify.annotations.Nullable;

/** Sees a person, role, team, vendor or the writers as the agent of a failure. */
final class FaultObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      NounPhrase doer = clause.doer();
      boolean askedWhy =
          clause.asked()
              && s.find(0, clause.verb().start(), "why") >= 0
              && !clause.verb().negated()
              && !clause.verb().passive();
      if (clause.conditional() || (clause.asked() && !askedWhy) || clause.verb().hasModal()) {
        continue;
      }
      if (doer == null || doer.party() == Party.SYSTEM) {
        unattended(parsed, clause, doer, findings);
        continue;
      }
      int end = failureEnd(parsed, clause, doer);
      if (end > 0) {
        report(parsed, clause, doer, end, findings);
      }
    }
    nominal(parsed, findings);
  }

  private static void report(
      ParsedSentence parsed, Clause clause, NounPhrase doer, int end, Findings findings) {
    Label label = doer.party() == Party.WE ? Label.PERSON_AT_FAULT_WE : Label.PERSON_AT_FAULT;
    Sentence sentence = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean near = !verb.passive() && doer.end() <= verb.start() && verb.start() - doer.end() < 4;
    int without = sentence.find(verb.start() - 4, verb.start(), "without");
    int from =
        verb.form() == VerbGroup.Form.ING && without >= 0
            ? without
            : near ? doer.start() : verb.start();
    int to = verb.passive() ? Math.max(end, doer.end()) : end;
    findings.add(label, sentence, from, to, doer, sentence.clauseEnd(to));
  }

  /** Behind the last token that tells of the failure; 0 if the clause tells of none. */
  private static int failureEnd(ParsedSentence parsed, Clause clause, NounPhrase doer) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean anything =
        s.isOneOf(doer.start() - 1, "anything", "whatever", "everything") && verb.perfect();
    if (anything || s.isOneOf(doer.head(), "you", "them", "us", "me")) {
      return 0;
    }
    if (verb.form() != VerbGroup.Form.FINITE && verb.form() != VerbGroup.Form.PARTICIPLE) {
      return verb.form() == VerbGroup.Form.ING ? careless(s, verb, doer) : 0;
    }
    int main = verb.main();
    boolean sure = doer.isHuman();
    boolean nobody = doer.party() == Party.NOBODY;
    boolean denied = verb.negated() != nobody;
    if (!denied) {
      int end = deed(s, verb, sure);
      if (end > 0) {
        return end;
      }
    } else if (omits(s, verb, doer, nobody)) {
      return main + 1;
    }
    if (sure && !denied) {
      int wrong = wrongObject(parsed, clause);
      if (wrong > 0) {
        return wrong;
      }
      return withoutCare(s, verb);
    }
    return 0;
  }

  private static int deed(Sentence s, VerbGroup verb, boolean sure) {
    int main = verb.main();
    boolean mind = s.is(main, Trait.MIND_VERB);
    int idiom = sure ? idiomEnd(s, verb) : 0;
    if (idiom > 0) {
      return idiom;
    }
    if (s.hasLemma(main, "fail")) {
      int to = s.overAdverbs(verb.end());
      int complement = s.overAdverbs(to + 1);
      boolean blames =
          s.is(to, Tag.TO)
              && !s.is(complement, Trait.ABILITY_VERB)
              && (sure || s.is(complement, Trait.MIND_VERB));
      return blames ? complement + 1 : 0;
    }
    if (s.hasLemma(main, "cause") && verb.passive() && sure && verb.isFinite()) {
      return verb.end();
    }
    if (s.hasLemma(main, "neglect", "forget", "omit") && (sure || mind)) {
      int to = s.overAdverbs(verb.end());
      return s.is(to, Tag.TO) ? s.overAdverbs(to + 1) + 1 : verb.end();
    }
    if (s.is(main, Trait.FAULT_VERB) && (sure || mind)) {
      return verb.end();
    }
    if (s.is(main, Trait.LAPSE_VERB)
        && sure
        && !verb.progressive()
        && !s.is(verb.end(), Tag.TO)
        && !s.isOneOf(verb.end(), "out", "over", "forward")) {
      return verb.end();
    }
    if (s.hasLemma(main, "make") && sure) {
      for (int i = verb.end(); i < Math.min(s.size(), verb.end() + 5); i++) {
        if (s.isOneOf(i, "incorrect", "wrong", "false", "bad", "mistaken", "faulty")
            && s.isOneOf(
                i + 1,
                "assumption",
                "assumptions",
                "decision",
                "choice",
                "call",
                "judgement",
                "judgment",
                "conclusion")) {
          return i + 2;
        }
      }
    }
    if (s.hasLemma(main, "let") && sure && s.find(verb.end(), verb.end() + 6, "slip") > 0) {
      return s.find(verb.end(), verb.end() + 6, "slip") + 1;
    }
    int adverb = slipAdverb(s, verb);
    if (adverb >= 0 && (sure || s.is(adverb, Trait.MISTAKE_ADVERB))) {
      return Math.max(verb.end(), adverb + 1);
    }
    if (sure && (s.is(main, Trait.LAGGARD_VERB) || s.is(main, Trait.BE))) {
      int too = s.find(verb.end(), verb.end() + 2, "too");
      if (too > 0
          && s.isOneOf(too + 1, "long", "late", "slow", "slowly", "hasty", "quick", "quickly")) {
        return too + 2;
      }
    }
    return 0;
  }

  /** "dropped the ball", "messed up", "cut corners". */
  private static int idiomEnd(Sentence s, VerbGroup verb) {
    int main = verb.main();
    int end = verb.end();
    if (s.hasLemma(main, "screw", "mess", "slip", "foul") && s.isOneOf(end, "up")) {
      return end + 1;
    }
    if (s.hasLemma(main, "drop") && s.reads(end, "the", "ball")) {
      return end + 2;
    }
    if (s.hasLemma(main, "cut") && s.isOneOf(end, "corners")) {
      return end + 1;
    }
    return s.hasLemma(main, "turn") && s.reads(end, "a", "blind", "eye") ? end + 3 : 0;
  }

  private static int slipAdverb(Sentence s, VerbGroup verb) {
    int last = s.token(verb.end()).isMark(",") ? verb.end() + 1 : verb.end();
    for (int i = verb.start() - 1; i <= last; i++) {
      if (s.is(i, Trait.SLIP_ADVERB)) {
        return i;
      }
    }
    int phrase =
        s.find(verb.end(), Math.min(s.clauseEnd(verb.end()), verb.end() + 14), "by", "mistake");
    if (phrase < 0) {
      phrase = s.find(Math.max(0, verb.start() - 5), verb.start(), "by", "mistake");
    }
    return phrase < 0 ? -1 : phrase + 1;
  }

  private static boolean omits(Sentence s, VerbGroup verb, NounPhrase doer, boolean nobody) {
    int main = verb.main();
    if (verb.passive()) {
      return false;
    }
    boolean past =
        verb.perfect()
            || (s.any(verb.start(), verb.end(), Trait.DO)
                && s.find(verb.start(), verb.end(), "did") >= 0)
            || (s.token(main).word().isPast() && !s.any(verb.start(), verb.end(), Trait.DO));
    boolean auxiliary =
        s.find(verb.start() - 1, verb.end(), "never") >= 0
            || nobody
            || s.is(verb.start(), Tag.AUXILIARY)
            || s.is(s.overAdverbs(verb.start()), Tag.AUXILIARY);
    if (!past || !auxiliary || (s.hasLemma(main, "do") && !s.is(main, Trait.DUTY_VERB))) {
      return false;
    }
    if (isBelief(s, verb) || isStillSought(s, verb, doer)) {
      return false;
    }
    if (doer.isHuman()
        && isReasoned(s, verb)
        && !s.is(main, Trait.PERCEPTION_VERB)
        && !s.is(main, Trait.MEANS_VERB)) {
      return true;
    }
    if (doer.party() == Party.WE) {
      boolean observed =
          s.is(main, Trait.PERCEPTION_VERB) && s.isOneOf(verb.end(), "any", "anything", "a");
      return s.is(main, Trait.WRITERS_DUTY_VERB) && !observed;
    }
    if (!doer.isHuman()) {
      return s.is(main, Trait.MIND_VERB)
          && !(doer.party() == Party.CUSTOMER && s.hasLemma(main, "notice", "report", "realise"));
    }
    return s.is(main, Trait.DUTY_VERB) && !(nobody && verb.passive());
  }

  /**
   * "did not think it came from there" tells of a belief, "did not think to ask" of an omission.
   */
  private static boolean isBelief(Sentence s, VerbGroup verb) {
    return s.hasLemma(verb.main(), "think")
        && !s.isOneOf(verb.end(), "to", "of", "about", "through", "ahead", "twice");
  }

  /** "we have not identified the rule": the search goes on. */
  private static boolean isStillSought(Sentence s, VerbGroup verb, NounPhrase doer) {
    return doer.party() == Party.WE
        && s.find(verb.start(), verb.end(), "have") >= 0
        && s.is(verb.main(), Trait.SEARCH_VERB);
  }

  /** What was not done is told as the cause: "because we did not deploy". */
  private static boolean isReasoned(Sentence s, VerbGroup verb) {
    for (int i = verb.start() - 1; i >= 0 && i > verb.start() - 5; i--) {
      if (s.isOneOf(i, "because", "since")) {
        return true;
      }
      if (s.is(i, Tag.MARK)) {
        return false;
      }
    }
    return false;
  }

  /** "without checking", behind a verb. */
  private static int careless(Sentence s, VerbGroup verb, NounPhrase doer) {
    int before = s.backOverAdverbs(verb.start() - 1);
    boolean own = doer.end() == verb.start() && s.isOneOf(doer.start() - 1, "without");
    boolean without = s.isOneOf(before, "without") && doer.isHuman();
    if (doer.isHuman()
        && s.is(verb.start() - 1, Trait.SLIP_ADVERB)
        && s.backOverAdverbs(verb.start() - 1) + 1 == doer.end()) {
      return verb.end();
    }
    boolean duty = s.is(verb.main(), Trait.WRITERS_DUTY_VERB) || s.is(verb.main(), Trait.DUTY_VERB);
    return duty && hasPast(s, verb.start()) && ((own && doer.isHuman()) || without)
        ? verb.end()
        : 0;
  }

  /** Whether something is told to have been done before a token. */
  private static boolean hasPast(Sentence s, int to) {
    for (int i = 0; i < to; i++) {
      boolean past = s.token(i).word().isPast() && !s.is(i, Trait.BASE);
      if (past && (s.is(i, Tag.VERB) || s.is(i, Tag.AUXILIARY))) {
        return true;
      }
    }
    return false;
  }

  private static int withoutCare(Sentence s, VerbGroup verb) {
    int end = s.clauseEnd(verb.end());
    int without = s.find(verb.end(), end, "without");
    boolean told = verb.perfect() || s.token(verb.main()).word().isPast();
    if (without < 0 || verb.passive() || !told) {
      return 0;
    }
    for (int i = without + 1; i < Math.min(end, without + 5); i++) {
      if (s.is(i, Trait.CARE_NOUN)) {
        return verb.hasModal() ? 0 : i + 1;
      }
    }
    return 0;
  }

  /** "pulled the wrong disk". */
  private static int wrongObject(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (s.is(verb.main(), Trait.PERCEPTION_VERB) || verb.progressive()) {
      return 0;
    }
    NounPhrase object = verb.passive() ? clause.subject() : parsed.nounFrom(verb.end(), 2);
    if (object == null) {
      return 0;
    }
    int wrong =
        s.isOneOf(object.start(), "the", "a") && s.isOneOf(object.start() + 1, "wrong")
            ? object.start() + 1
            : -1;
    return wrong < 0 ? 0 : Math.max(object.end(), verb.end());
  }

  /** Where nobody is named, or nobody known, and still only people can have failed. */
  private static void unattended(
      ParsedSentence parsed, Clause clause, @Nullable NounPhrase doer, Findings findings) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase procedure =
        doer == null && verb.passive() && verb.negated() ? procedure(parsed, verb) : null;
    boolean unfollowed =
        doer == null
            && verb.passive()
            && verb.negated()
            && verb.isFinite()
            && s.hasLemma(verb.main(), "follow", "observe", "respect", "obey")
            && procedure != null;
    if (unfollowed) {
      findings.add(Label.PERSON_AT_FAULT, s, verb.start(), verb.end(), null, verb.end());
    } else if (verb.form() == VerbGroup.Form.ING
        && verb.negated()
        && s.hasLemma(
            verb.main(),
            "realise",
            "realize",
            "notice",
            "think",
            "check",
            "consider",
            "remember",
            "bother")) {
      findings.add(
          Label.PERSON_AT_FAULT, s, verb.start() - 1, verb.end(), doer, s.clauseEnd(verb.end()));
    } else if (doer == null
        && verb.isFinite()
        && !verb.passive()
        && s.token(verb.main()).word().isPast()
        && verb.start() <= 2
        && s.any(0, verb.end(), Trait.SLIP_ADVERB)
        && s.is(verb.main() - 1, Trait.SLIP_ADVERB)) {
      findings.add(
          Label.PERSON_AT_FAULT_WE, s, verb.main() - 1, verb.end(), null, s.clauseEnd(verb.end()));
    }
  }

  /** The procedure that a verb in the same sentence part speaks of. */
  private static @Nullable NounPhrase procedure(ParsedSentence parsed, VerbGroup verb) {
    Sentence s = parsed.sentence();
    int from = s.clauseStart(verb.start());
    for (NounPhrase noun : parsed.nouns()) {
      boolean before = noun.start() >= from && noun.end() <= verb.start();
      if (before && s.is(noun.head(), Trait.PROCEDURE_NOUN)) {
        return noun;
      }
    }
    return null;
  }

  /** "the engineer's failure to check", "the failure of the team to escalate". */
  private static void nominal(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    for (int i = 0; i < s.size(); i++) {
      if (!s.is(i, Trait.SLIP_CUE)
          || !s.isOneOf(i, "failure", "inability", "refusal", "reluctance")) {
        continue;
      }
      if (s.is(i + 1, Tag.TO) && isPossessed(s, i)) {
        NounPhrase owner = person(parsed, i);
        if (owner != null) {
          Label label =
              owner.party() == Party.WE ? Label.PERSON_AT_FAULT_WE : Label.PERSON_AT_FAULT;
          findings.add(label, s, owner.start(), i + 3, owner, s.clauseEnd(i));
        }
      }
      if (s.isOneOf(i + 1, "of", "by")) {
        NounPhrase agent = parsed.nounFrom(i + 2, 0);
        if (agent != null && agent.isHuman() && s.is(agent.end(), Tag.TO)) {
          findings.add(Label.PERSON_AT_FAULT, s, i, agent.end() + 2, agent, s.clauseEnd(i));
        }
      }
    }
  }

  private static boolean isPossessed(Sentence s, int noun) {
    for (int i = noun - 1; i >= 0 && i > noun - 4; i--) {
      if (s.is(i, Tag.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** The human owner in front of a possessed noun. */
  static @Nullable NounPhrase person(ParsedSentence parsed, int noun) {
    Sentence s = parsed.sentence();
    for (int i = noun - 1; i >= 0 && i > noun - 5; i--) {
      if (!s.tag(i).isNominal()) {
        return null;
      }
      if (!s.is(i, Tag.POSSESSIVE)) {
        continue;
      }
      if (s.isOneOf(i, "our", "my")) {
        return new NounPhrase(i, i + 1, i, Party.WE);
      }
      if (s.isOneOf(i, "his", "her")) {
        return new NounPhrase(i, i + 1, i, Party.PERSON);
      }
      if (s.lower(i).startsWith("'")) {
        NounPhrase whole = parsed.nounAt(i);
        int start = whole == null ? i - 1 : whole.start();
        Party party = new People(parsed.context().names()).party(s, start, i, i - 1);
        return party.isHuman() || party == Party.PERHAPS
            ? new NounPhrase(start, i, i - 1, party)
            : null;
      }
    }
    return null;
  }
}
