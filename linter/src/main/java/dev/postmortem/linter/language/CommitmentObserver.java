package dev.postmortem.linter.language;

import dev.postmortem.linter.language.NounPhrase.Party;
import org.jspecify.annotations.Nullable;

/** Sees work that is promised, demanded or listed, and whether anything in it could be checked. */
final class CommitmentObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    if (parsed.context().place() == Place.HEADING
        || s.size() < 2
        || isDone(s)
        || isAboutActions(s)) {
      return;
    }
    int start = ListItem.start(s);
    int mark = ListItem.todo(s);
    if (mark >= 0) {
      add(parsed, mark, mark + 1, Checkability.isVague(parsed, start, start), null, findings);
      return;
    }
    if (s.endsWithQuestionMark() && !parsed.section().action()) {
      return;
    }
    if (order(parsed, start, findings)) {
      return;
    }
    int colon = s.find(start, Math.min(start + 9, s.size()), ":");
    if (colon > 0 && order(parsed, colon + 1, findings)) {
      return;
    }
    int wished = wished(s, start);
    int bare = wished >= 0 ? wished : subjectless(s, start);
    if (bare >= 0) {
      add(parsed, start, bare + 1, Checkability.isVague(parsed, bare, start), null, findings);
      return;
    }
    for (Clause clause : parsed.clauses()) {
      int main = commits(parsed, clause);
      if (main >= 0) {
        int from =
            clause.subject() != null
                    && clause.verb().start() - clause.subject().end() < 3
                    && clause.subject().end() <= clause.verb().start()
                ? clause.subject().start()
                : clause.verb().start();
        boolean vague = Checkability.isVague(parsed, main, main);
        add(
            parsed,
            from,
            Math.max(main + 1, clause.verb().end()),
            vague,
            clause.subject(),
            findings);
        return;
      }
    }
    nominal(parsed, start, findings);
  }

  /**
   * "it would be good to create a ticket", "it is important that we build"; -1 if it does not say
   * so.
   */
  private static int wished(Sentence s, int start) {
    for (int i = start; i < s.size() - 4; i++) {
      if (s.isOneOf(i, "important", "essential", "crucial", "critical", "vital", "imperative")
          && s.reads(i + 1, "that", "we")
          && s.is(i + 3, Trait.BASE)
          && !s.is(i + 3, Trait.HAVE)
          && !s.is(i + 3, Trait.BE)) {
        return i + 3;
      }
      boolean would =
          s.isOneOf(i, "it")
              && s.isOneOf(i + 1, "would", "'d", "might")
              && s.isOneOf(i + 2, "be")
              && s.isOneOf(
                  i + 3,
                  "nice",
                  "good",
                  "great",
                  "helpful",
                  "useful",
                  "worth",
                  "better",
                  "ideal",
                  "worthwhile");
      if (would && s.is(i + 4, Tag.TO)) {
        return s.overAdverbs(i + 5);
      }
    }
    return -1;
  }

  /**
   * "need to find a better way", "should nominate one person"; -1 if the item does not begin so.
   */
  private static int subjectless(Sentence s, int start) {
    int note = s.isOneOf(start, "note") && s.isOneOf(start + 1, ":") ? start + 2 : start;
    boolean need = s.isOneOf(note, "need", "needs", "have") && s.is(note + 1, Tag.TO);
    boolean should =
        s.isOneOf(note, "should", "must")
            && s.is(note + 1, Trait.BASE)
            && !s.is(note + 1, Trait.BE)
            && !s.endsWithQuestionMark();
    int verb = need ? s.overAdverbs(note + 2) : should ? note + 1 : -1;
    return verb >= 0 && s.is(verb, Trait.BASE) ? verb : -1;
  }

  private static void add(
      ParsedSentence parsed,
      int from,
      int to,
      boolean vague,
      @Nullable NounPhrase agent,
      Findings findings) {
    Sentence s = parsed.sentence();
    findings.add(Label.UNTRACKED_ACTION, s, from, to, agent, s.size());
    if (vague || findings.has(Label.REPAIR_THE_PERSON)) {
      findings.add(Label.VAGUE_ACTION, s, from, to, agent, s.size());
    }
  }

  /** "Every action item should have an owner" is a rule for writing, no work. */
  private static boolean isAboutActions(Sentence s) {
    for (int i = 0; i < Math.min(s.size(), 5); i++) {
      if (s.is(i, Trait.BE) || s.is(i, Trait.MODAL)) {
        return false;
      }
      if (s.isOneOf(i, "action")
          && s.isOneOf(i + 1, "item", "items")
          && !s.isOneOf(i + 2, ":", "]", "-")) {
        return true;
      }
    }
    return false;
  }

  /** What is marked as done is no work to do. */
  private static boolean isDone(Sentence s) {
    return s.reads(0, "[", "x", "]")
        || s.isOneOf(0, "done", "\u2705", "\u2714", "~~")
        || s.lower(0).startsWith("~~")
        || (s.isOneOf(0, "completed", "fixed") && s.is(1, Tag.MARK));
  }

  private static boolean order(ParsedSentence parsed, int start, Findings findings) {
    Sentence s = parsed.sentence();
    SectionSense section = parsed.section();
    if ((section.timeline() && !section.action())
        || (section.past() && !section.action() && !section.lesson())
        || (parsed.context().heading().isEmpty() && parsed.context().place() == Place.PARAGRAPH)) {
      return false;
    }
    int verb = s.overAdverbs(start);
    if (s.isOneOf(verb, "do") && s.is(verb + 1, Trait.NEGATION)) {
      verb = s.overAdverbs(verb + 1);
      if (s.is(verb, Trait.BASE)) {
        add(parsed, start, verb + 1, false, null, findings);
        return true;
      }
    }
    if (s.isOneOf(verb, "be") && (section.action() || section.lesson())) {
      add(parsed, start, verb + 2, true, null, findings);
      return true;
    }
    boolean order =
        s.is(verb, Tag.VERB)
            && s.is(verb, Trait.BASE)
            && !s.is(verb, Trait.BE)
            && (s.is(start - 1, Tag.MARK) || s.is(start - 1, Tag.NUMBER) || start == 0);
    boolean nounish =
        !order
            && section.named()
            && s.is(verb, Trait.BASE)
            && s.is(verb, Tag.NOUN)
            && verb == s.overAdverbs(start)
            && (section.action() || section.lesson() || s.token(verb + 1).capital())
            && s.size() - verb > 3
            && !s.isOneOf(verb + 1, "will", "in", ":");
    order |= nounish && !opensStatement(parsed, verb);
    boolean gerund =
        section.action()
            && (s.is(verb, Tag.ING) || (s.is(verb, Trait.ING) && verb == start))
            && !hasPredicate(parsed, verb);
    if ((!order && !gerund) || isAddress(parsed, verb)) {
      return false;
    }
    if (order && s.is(verb, Trait.NOUNISH) && opensStatement(parsed, verb)) {
      return false;
    }
    if (order && isDescription(parsed, verb)) {
      return false;
    }
    add(parsed, start, verb + 1, Checkability.isVague(parsed, verb, start), null, findings);
    return true;
  }

  /** "Request headers were checked": the first words are the subject of a finite verb. */
  private static boolean opensStatement(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup group = clause.verb();
      if (group.start() <= verb || !group.isFinite()) {
        continue;
      }
      for (int i = verb; i < group.start(); i++) {
        if (s.is(i, Tag.MARK)
            || s.is(i, Tag.SUBORDINATOR)
            || s.is(i, Tag.RELATIVE)
            || s.is(i, Tag.QUESTION)) {
          return false;
        }
      }
      NounPhrase subject = clause.subject();
      return subject != null && subject.start() <= verb + 1;
    }
    return false;
  }

  /** "Investigating the queue took an hour": the gerund is a subject. */
  private static boolean hasPredicate(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup group = clause.verb();
      if (group.start() <= verb || !group.isFinite()) {
        continue;
      }
      for (int i = verb + 1; i < group.start(); i++) {
        if (s.is(i, Tag.MARK)
            || s.is(i, Tag.SUBORDINATOR)
            || s.is(i, Tag.RELATIVE)
            || s.is(i, Tag.QUESTION)) {
          return false;
        }
      }
      return s.is(group.start(), Tag.MODAL)
          || s.is(group.start(), Tag.AUXILIARY)
          || s.token(group.main()).word().isPast();
    }
    return false;
  }

  /** Speaks to readers and users: "See the dashboard", "clear your browser's cache". */
  private static boolean isAddress(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    if (parsed.section().action()) {
      return s.isOneOf(verb, "see", "note", "please", "thank")
          || s.isOneOf(verb - 1, "please")
          || (s.isOneOf(verb, "considering") && s.isOneOf(verb + 1, "that"));
    }
    if (s.is(verb, Trait.ADDRESS_VERB)) {
      return true;
    }
    for (int i = 0; i < Math.min(s.size(), 9); i++) {
      if (s.isOneOf(i, "you", "your", "please")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A base form that begins a sentence with a finite verb of its own names a thing: "Test results
   * were".
   */
  private static boolean isDescription(ParsedSentence parsed, int verb) {
    for (Clause clause : parsed.clauses()) {
      NounPhrase subject = clause.subject();
      if (clause.verb().isFinite()
          && subject != null
          && subject.start() <= verb
          && subject.end() > verb) {
        return true;
      }
    }
    return false;
  }

  /** The verb that is promised or demanded; -1 if the clause promises nothing. */
  private static int commits(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionSense section = parsed.section();
    if (!verb.isFinite() || clause.asked() || verb.perfect() || clause.conditional()) {
      return -1;
    }
    NounPhrase subject = clause.subject();
    boolean ahead = section.action() || section.lesson();
    Party party = subject == null ? Party.SYSTEM : subject.party();
    if (subject != null
        && (s.isOneOf(subject.head(), "you")
            || (s.isOneOf(subject.head(), "it") && !section.action()))) {
      return -1;
    }
    if (subject != null && Clauses.hangsOnNoun(parsed, subject) && !verb.modal().equals("must")) {
      return -1;
    }
    if (isReasoned(s, clause) || isSpoken(parsed, clause)) {
      return -1;
    }
    if (isRelative(s, verb) && !verb.hasModal()) {
      return -1;
    }
    boolean there =
        subject == null
            ? s.isOneOf(s.backOverAdverbs(verb.start() - 1), "there")
            : s.isOneOf(subject.head(), "there");
    if (there && s.any(verb.start(), verb.end(), Trait.BE)) {
      boolean wanted =
          verb.modal().equals("should") || (verb.modal().equals("must") && section.action());
      return wanted && !s.isOneOf(s.overAdverbs(verb.end()), "no", "nothing") ? verb.main() : -1;
    }
    if (party == Party.WE) {
      return ours(parsed, clause);
    }
    if (ahead && party.isHuman() && !verb.progressive()) {
      int main = ours(parsed, clause);
      if (main >= 0) {
        return main;
      }
    }
    if (party.isHuman()
        && !section.past()
        && (verb.modal().equals("will") || verb.modal().equals("'ll"))
        && !verb.negated()
        && s.is(verb.main(), Tag.VERB)
        && party != Party.NOBODY
        && s.is(verb.main(), Trait.CHANGE_VERB)) {
      return verb.main();
    }
    return theirs(parsed, clause, ahead);
  }

  /** What someone says in quotation marks is no promise of the writers. */
  private static boolean isSpoken(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    int open = 0;
    for (int i = 0; i < clause.verb().start(); i++) {
      if (s.isOneOf(i, "\"")) {
        open = 1 - open;
      } else if (s.isOneOf(i, "\u201c")) {
        open = 1;
      } else if (s.isOneOf(i, "\u201d")) {
        open = 0;
      }
    }
    return open == 1 && !parsed.section().action();
  }

  /** "because we must wait", "so that only one person is": no work of its own. */
  private static boolean isReasoned(Sentence s, Clause clause) {
    NounPhrase subject = clause.subject();
    int from =
        subject == null ? clause.verb().start() : Math.min(subject.start(), clause.verb().start());
    int before = s.backOverAdverbs(from - 1);
    return s.isOneOf(before, "because")
        || (s.isOneOf(before, "that") && s.isOneOf(before - 1, "so"));
  }

  private static boolean isRelative(Sentence s, VerbGroup verb) {
    return s.is(s.backOverAdverbs(verb.start() - 1), Tag.RELATIVE);
  }

  /** What the writers say of their own work. */
  private static int ours(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionSense section = parsed.section();
    int main = verb.main();
    switch (verb.modal()) {
      case "will", "'ll", "shall", "should", "must" -> {
        if ((verb.negated() && !section.action())
            || isReport(parsed, clause)
            || (s.is(main, Trait.BE)
                && s.isOneOf(s.overAdverbs(verb.end()), "able")
                && !verb.modal().equals("should"))) {
          return -1;
        }
        if (s.hasLemma(main, "have", "need") && s.is(s.overAdverbs(verb.end()), Tag.TO)) {
          return complement(s, verb);
        }
        boolean outcome =
            !verb.modal().equals("should")
                && !verb.modal().equals("must")
                && s.is(main, Trait.OUTCOME_VERB);
        return outcome || isExpression(s, main) ? -1 : main;
      }
      case "may" -> {
        return s.is(main, Trait.INQUIRY_VERB) && !verb.negated() && !section.timeline() ? main : -1;
      }
      case "could", "can" -> {
        boolean proposes =
            section.action()
                || s.isOneOf(0, "maybe", "perhaps")
                || (verb.modal().equals("could")
                    && s.hasLemma(main, "use")
                    && s.is(verb.end(), Tag.DETERMINER));
        return proposes && verb.modal().equals("could") && !verb.negated() ? main : -1;
      }
      case "would", "'d" -> {
        if (!s.hasLemma(main, "like") || verb.negated()) {
          return -1;
        }
        int to = s.overAdverbs(verb.end());
        int wanted = s.is(to, Tag.TO) ? complement(s, verb) : main;
        return isExpression(s, wanted) ? -1 : wanted;
      }
      case "" -> {
        return plain(parsed, clause);
      }
      default -> {
        return -1;
      }
    }
  }

  private static int plain(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionSense section = parsed.section();
    int main = verb.main();
    if (verb.negated()) {
      return -1;
    }
    boolean present =
        s.is(main, Trait.BASE)
            || s.is(main, Trait.THIRD)
            || (verb.progressive() && s.isOneOf(verb.start(), "are", "'re", "am", "'m", "is"));
    if (!present || section.timeline()) {
      return s.isOneOf(main, "need") && s.is(verb.end(), Tag.TO) && present
          ? complement(s, verb)
          : -1;
    }
    if (s.is(main, Trait.INTENTION_VERB) && s.is(s.overAdverbs(verb.end()), Tag.TO)) {
      boolean want = s.hasLemma(main, "want", "wish", "expect", "like") && !verb.progressive();
      boolean go = s.hasLemma(main, "go") && !verb.progressive();
      return (want && section.past()) || go || isExpression(s, complement(s, verb))
          ? -1
          : complement(s, verb);
    }
    if (s.hasLemma(main, "need")
        && !section.past()
        && s.find(verb.end(), verb.end() + 3, "help") < 0) {
      return main;
    }
    if (verb.progressive()
        && !isStatus(parsed, clause)
        && !s.is(main, Trait.STATE_VERB)
        && !s.hasLemma(main, "go")
        && !isReportOfNow(parsed, clause)) {
      return main;
    }
    return -1;
  }

  /** "We are currently investigating", above no heading: news of an incident under way. */
  private static boolean isStatus(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    if (parsed.section().named()) {
      return false;
    }
    int main = clause.verb().main();
    return s.is(main, Trait.INQUIRY_VERB) || s.is(main, Trait.STATUS_VERB);
  }

  /** Words to readers: "we want to thank". */
  private static boolean isExpression(Sentence s, int main) {
    return s.is(main, Trait.EXPRESSION_VERB);
  }

  private static boolean isReportOfNow(ParsedSentence parsed, Clause clause) {
    return isRelative(parsed.sentence(), clause.verb());
  }

  private static int complement(Sentence s, VerbGroup verb) {
    int to = s.overAdverbs(verb.end());
    int main = s.overAdverbs(to + 1);
    return s.is(main, Trait.BE) && s.is(s.overAdverbs(main + 1), Trait.PARTICIPLE)
        ? s.overAdverbs(main + 1)
        : main;
  }

  /** "We will keep you posted": a word to readers. */
  private static boolean isReport(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    int main = clause.verb().main();
    if (parsed.section().action()) {
      return false;
    }
    boolean you = false;
    for (int i = main; i < Math.min(s.size(), main + 6); i++) {
      you |=
          s.isOneOf(
              i,
              "you",
              "posted",
              "page",
              "here",
              "post",
              "below",
              "above",
              "updates",
              "updated",
              "status",
              "informed",
              "see");
    }
    return (s.is(main, Trait.REPORT_VERB) && you)
        || s.isOneOf(main, "see", "never", "always")
        || (you && s.hasLemma(main, "show", "explain", "describe", "let"));
  }

  /** What is demanded of a thing. */
  private static int theirs(ParsedSentence parsed, Clause clause, boolean ahead) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionSense section = parsed.section();
    int main = verb.main();
    NounPhrase subject = clause.subject();
    if (subject == null || (section.timeline() && !section.action())) {
      return -1;
    }
    boolean change = s.is(main, Trait.CHANGE_VERB);
    switch (verb.modal()) {
      case "should", "must" -> {
        if ((verb.negated() && !section.action()) || s.reads(verb.end(), "noted")) {
          return -1;
        }
        if (isRelative(s, verb) && !section.action()) {
          return -1;
        }
        boolean expected =
            !verb.passive() && (s.is(main, Trait.BE) || s.is(main, Trait.EXPECTATION_VERB));
        if (section.action()
            && !(expected && verb.modal().equals("should") && s.is(main, Tag.ING))) {
          return main;
        }
        if (section.lesson()
            && !expected
            && verb.modal().equals("should")
            && (change || !verb.passive())) {
          return main;
        }
        boolean artefact =
            !verb.passive()
                && !expected
                && !section.past()
                && verb.modal().equals("should")
                && isArtefact(s, subject.head())
                && s.is(main, Trait.ARTEFACT_VERB);
        return artefact || (verb.passive() && change && !section.past()) ? main : -1;
      }
      case "will", "'ll", "shall" -> {
        if (verb.negated()) {
          return -1;
        }
        if (section.action() && (verb.passive() || s.hasLemma(main, "require"))) {
          return main;
        }
        return verb.passive() && change && !isRelative(s, verb) && !section.past() ? main : -1;
      }
      case "" -> {
        boolean present = s.is(verb.main(), Trait.THIRD) || s.is(verb.main(), Trait.BASE);
        boolean isNow =
            s.isOneOf(verb.start(), "is", "are", "'s") || s.isOneOf(verb.start() + 1, "is", "are");
        if (s.hasLemma(main, "need")
            && present
            && !verb.negated()
            && (ahead || (!section.past() && needsChange(s, verb)))) {
          return s.is(s.overAdverbs(verb.end()), Tag.TO) ? complement(s, verb) : main;
        }
        boolean wish = s.is(subject.start(), Trait.VAGUE_ADJECTIVE);
        if (verb.passive() && isNow && s.hasLemma(main, "need", "require") && (ahead || wish)) {
          return main;
        }
        boolean underWay = verb.passive() && isNow && s.find(verb.start(), verb.end(), "being") > 0;
        if (underWay && (change || ahead) && !verb.negated()) {
          return main;
        }
        if (s.hasLemma(main, "have") && present && section.action() && s.is(verb.end(), Tag.TO)) {
          return complement(s, verb);
        }
        return -1;
      }
      default -> {
        return -1;
      }
    }
  }

  /** What people write and follow: if it should include something, someone must add it. */
  private static boolean isArtefact(Sentence s, int head) {
    return s.is(head, Trait.ARTEFACT_NOUN);
  }

  /** "needs to be replaced", "needs a check": not what a program needs to run. */
  private static boolean needsChange(Sentence s, VerbGroup verb) {
    int to = s.overAdverbs(verb.end());
    if (s.is(to, Tag.TO)) {
      return s.reads(to + 1, "be") && s.is(to + 2, Trait.CHANGE_VERB);
    }
    return false;
  }

  /** "runbook for regional failover", "playbook updates for the rota". */
  private static boolean isPrepositional(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    NounPhrase noun = parsed.nounAt(start);
    return noun != null
        && noun.start() == start
        && s.isOneOf(noun.end(), "for", "to", "on")
        && parsed.nounFrom(noun.end() + 1, 1) != null;
  }

  /** An item without a verb: "better error handling for blob storage". */
  private static void nominal(ParsedSentence parsed, int start, Findings findings) {
    Sentence s = parsed.sentence();
    boolean lesson = parsed.section().lesson();
    if ((!parsed.section().action() && !lesson) || start >= s.size()) {
      return;
    }
    for (Clause clause : parsed.clauses()) {
      boolean hangs = false;
      for (int i = start; i < clause.verb().start(); i++) {
        hangs |=
            s.is(i, Tag.SUBORDINATOR)
                || s.is(i, Tag.QUESTION)
                || s.is(i, Tag.RELATIVE)
                || s.isOneOf(i, "so");
      }
      boolean needed =
          s.any(clause.verb().start(), clause.verb().end(), Trait.BE)
              && s.hasLemma(clause.verb().main(), "need", "require");
      if (clause.verb().isFinite() && !hangs && !needed) {
        return;
      }
    }
    boolean wish =
        s.isOneOf(
            start,
            "better",
            "more",
            "improved",
            "clearer",
            "stricter",
            "stronger",
            "something",
            "automatic",
            "automated");
    boolean thing =
        !lesson
            && s.isOneOf(start, "a", "an")
            && s.size() - start > 3
            && parsed.nounAt(start) != null
            && !s.endsWithQuestionMark();
    boolean bare =
        parsed.section().listed()
            && s.is(start, Tag.NOUN)
            && s.token(start).kind() == Token.Kind.WORD
            && s.size() - start > 3
            && !s.endsWithQuestionMark()
            && isPrepositional(parsed, start);
    if (bare) {
      NounPhrase noun = parsed.nounAt(start);
      add(parsed, start, noun == null ? start + 1 : noun.end(), false, null, findings);
      return;
    }
    if (wish && s.size() - start > 1) {
      add(parsed, start, Math.min(start + 2, s.size()), true, null, findings);
    } else if (thing && parsed.context().place() != Place.TABLE_CELL) {
      NounPhrase noun = parsed.nounAt(start);
      add(parsed, start, noun == null ? start + 2 : noun.end(), false, null, findings);
    }
  }
}
