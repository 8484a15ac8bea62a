package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Whether a commitment names a change that someone could check. */
enum Checkability {
  /** Someone could check whether the change was made. */
  CHECKABLE,
  /** Nothing in it can be checked. */
  VAGUE;

  /**
   * Of a commitment.
   *
   * @param main the verb of the commitment
   * @param from where it begins
   */
  static Checkability of(ParsedSentence parsed, int main, int from) {
    return isVague(parsed, main, from) ? VAGUE : CHECKABLE;
  }

  private static boolean isVague(ParsedSentence parsed, int main, int from) {
    Sentence s = parsed.sentence();
    if (s.hasLemma(main, "be")) {
      int after = s.overAdverbs(main + 1);
      return (s.is(after, WordClass.VAGUE_ADJECTIVE) && !s.is(after + 1, PartOfSpeech.NOUN))
          || s.is(after, WordClass.PERSON_QUALITY)
          || s.is(after, WordClass.BETTER_WORD)
          || isWish(parsed, main + 1);
    }
    if ((s.hasLemma(main, "get", "become")
            && s.isOneOf(main + 1, "better", "faster", "more", "quicker"))
        || isTraining(parsed, main)) {
      return true;
    }
    if ((s.hasLemma(main, "take") && s.find(main + 1, main + 4, "look") > 0)
        || isOpenQuestion(s, main)) {
      return true;
    }
    if (s.hasLemma(main, "get") && s.find(main, Math.min(s.size(), main + 5), "bottom") > 0) {
      return true;
    }
    if (s.hasLemma(main, "double", "redouble") && s.isOneOf(main + 1, "down", "our", "efforts")) {
      return true;
    }
    if (s.isOneOf(main - 1, "better") && s.is(main, WordClass.BASE)) {
      return true;
    }
    if (s.hasLemma(main, "do")) {
      return s.isOneOf(main + 1, "better", "more", "everything", "what", "all", "our")
          || isWish(parsed, main + 1);
    }
    if (s.is(main, WordClass.PERSON_REPAIR_VERB) && changesPeople(parsed, main)) {
      return true;
    }
    if (isEmptyRemedy(parsed, main)) {
      return true;
    }
    if (isUnspecific(s, from) || hasWishfulManner(parsed, main)) {
      return true;
    }
    if (s.hasLemma(
        main, "work", "try", "continue", "plan", "help", "aim", "seek", "hope", "strive")) {
      int to = main + 1;
      while (to < s.size() && !s.is(to, PartOfSpeech.TO) && to < main + 8) {
        to++;
      }
      if (s.is(to, PartOfSpeech.TO)) {
        if (s.hasLemma(main, "strive", "hope", "aim")) {
          return true;
        }
        int verb = s.overAdverbs(to + 1);
        return (s.is(verb, WordClass.VAGUE_VERB) && !concreteFollows(parsed, verb))
            || s.is(verb, WordClass.BE)
            || s.isOneOf(verb + 1, "better", "more")
            || s.hasLemma(verb, "do", "be", "monitor", "keep", "get", "unify", "have")
            || isWish(parsed, verb + 1);
      }
      return !concreteFollows(parsed, main);
    }
    if (s.is(main, WordClass.INQUIRY_VERB) && s.isOneOf(main + 1, "that")) {
      return false;
    }
    if (s.is(main, WordClass.INQUIRY_VERB)) {
      return !concreteFollows(parsed, main);
    }
    if (s.is(main, WordClass.VAGUE_VERB)) {
      return !isMeasured(parsed, main) && !concreteFollows(parsed, main);
    }
    return isWish(parsed, main + 1) && !isMeasured(parsed, main);
  }

  /** "implement measures to prevent this", "coordination will be improved". */
  private static boolean isEmptyRemedy(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    if (!s.is(main, WordClass.BRING_VERB)) {
      return false;
    }
    Clause clause = parsed.clauseAt(main);
    if (clause != null && clause.verb().passive()) {
      NounPhrase subject = clause.subject();
      return subject != null
          && (s.is(subject.head(), WordClass.EMPTY_REMEDY)
              || s.is(subject.head(), WordClass.INQUIRY_NOUN)
              || s.is(subject.head(), WordClass.VAGUE_NOUN))
          && endsOrAims(s, clause.verb().end());
    }
    NounPhrase object = parsed.nounFrom(main + 1, 1);
    if (object != null && s.is(object.head(), WordClass.INQUIRY_NOUN)) {
      return endsOrAims(s, object.end()) || s.isOneOf(object.end(), "of", "into", "on");
    }
    return object != null
        && s.is(object.head(), WordClass.EMPTY_REMEDY)
        && !s.is(object.head() - 1, PartOfSpeech.NOUN)
        && endsOrAims(s, object.end());
  }

  /** Whether nothing more is said, or only what it is to bring about. */
  private static boolean endsOrAims(Sentence s, int at) {
    boolean spelled =
        s.find(at, s.size(), "including") >= 0 || s.find(at, s.size(), "such", "as") >= 0;
    if (spelled || s.find(at, s.size(), ":") >= 0) {
      return false;
    }
    return at >= s.size()
        || (s.is(at, PartOfSpeech.MARK) && !s.isOneOf(at, ":", "(", "`", "\u2014"))
        || s.is(at, PartOfSpeech.TO)
        || s.reads(at, "for", "the", "future")
        || (s.reads(at, "so", "that") && !s.is(at + 2, PartOfSpeech.NOUN));
  }

  /** "check whether other depots are affected". */
  private static boolean isOpenQuestion(Sentence s, int main) {
    int asked = s.isOneOf(main + 1, "out", "with") ? main + 2 : main + 1;
    for (int i = asked; s.isOneOf(main + 1, "with") && i < Math.min(s.size(), asked + 4); i++) {
      asked = s.isOneOf(i, "what", "whether", "how", "if", "why") ? i : asked;
    }
    return s.hasLemma(
            main,
            "check",
            "verify",
            "confirm",
            "see",
            "find",
            "clarify",
            "decide",
            "ask",
            "work",
            "figure",
            "sort",
            "spike",
            "understand",
            "learn")
        && s.isOneOf(asked, "whether", "if", "why", "how", "what", "which", "ways", "where", "who");
  }

  /** "double-check", "hold a training for": what people do better next time. */
  private static boolean isTraining(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(main + 1, 2);
    boolean training = object != null && s.isOneOf(object.head(), "training", "trainings");
    return training || s.isOneOf(main, "double-check") || s.reads(main, "double", "check");
  }

  /** "remind everyone", "train the operators". */
  private static boolean changesPeople(ParsedSentence parsed, int main) {
    NounPhrase whom = parsed.nounFrom(main + 1, 1);
    return whom != null
        && (whom.isHuman() || whom.referent() == NounPhrase.Referent.UNCERTAIN)
        && PersonRepairs.isVague(parsed);
  }

  /** "better monitoring", "more robust processes". */
  private static boolean isWish(ParsedSentence parsed, int from) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(from, 2);
    if (object == null) {
      return false;
    }
    boolean wish = false;
    for (int i = object.start(); i < object.end(); i++) {
      wish |= s.is(i, WordClass.VAGUE_ADJECTIVE);
    }
    boolean wide = s.is(object.head(), WordClass.VAGUE_NOUN);
    boolean have = s.hasLemma(from - 1, "need", "have", "develop", "like", "find", "want");
    return wish
        && ((wide && (have || !s.isOneOf(object.head(), "way", "ways")))
            || s.isOneOf(object.start(), "better", "more")
            || (s.is(object.start(), PartOfSpeech.DETERMINER)
                && s.isOneOf(object.start() + 1, "better")
                && s.isOneOf(
                    object.head(), "view", "understanding", "idea", "picture", "overview")));
  }

  /** "some kind of", "something", "somehow". */
  private static boolean isUnspecific(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      if ((s.isOneOf(i, "something")
              && (i == from || s.hasLemma(i - 1, "have", "need", "be", "do")))
          || s.isOneOf(i, "somehow", "someway")
          || (s.isOneOf(i, "some") && s.isOneOf(i + 1, "kind", "sort", "form"))) {
        return true;
      }
    }
    return false;
  }

  /** "investigate the builds and limit them to two": an order to change something follows. */
  private static boolean concreteFollows(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      boolean spelled =
          verb.start() > main + 1
              && (verb.modal().equals("will") || verb.modal().equals("'ll"))
              && clause.subject() != null
              && clause.subject().referent() == NounPhrase.Referent.WE
              && !s.is(verb.main(), WordClass.VAGUE_VERB);
      if (spelled) {
        return true;
      }
    }
    for (int i = main + 2; i < s.size(); i++) {
      if (s.is(i, PartOfSpeech.RELATIVE)) {
        break;
      }
      if (s.isOneOf(i, "intend", "plan", "hope", "want", "see", "make")) {
        continue;
      }
      boolean first =
          i == main + 2
              && s.isOneOf(i - 1, "and", "then")
              && s.is(i, WordClass.BASE)
              && !s.is(i, WordClass.VAGUE_VERB)
              && !s.isOneOf(i, "make")
              && (s.tag(i + 1).isNominal() || s.is(i + 1, PartOfSpeech.PRONOUN));
      if (first) {
        return true;
      }
      boolean deed =
          s.is(main, WordClass.ING)
              && s.is(i, WordClass.ING)
              && s.isOneOf(i - 1, "and", ",")
              && !s.is(i, WordClass.VAGUE_VERB)
              && !s.is(i, WordClass.BRING_VERB)
              && (s.is(i + 1, PartOfSpeech.DETERMINER) || s.tag(i + 1).isNominal());
      if (deed) {
        return true;
      }
      boolean joined =
          s.isOneOf(i - 1, "and", "then")
              || (s.isOneOf(i - 2, "and") && s.is(i - 1, PartOfSpeech.ADVERB))
              || (s.isOneOf(i - 2, "and") && s.isOneOf(i - 1, "possible"));
      if (joined
          && s.is(i, WordClass.BASE)
          && !s.is(i, WordClass.VAGUE_VERB)
          && !s.is(i, WordClass.BE)
          && !isEmptyRemedy(parsed, i)
          && (s.is(i, PartOfSpeech.VERB) || !s.is(i, WordClass.NOUNISH))
          && takesThing(s, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "and limit them", "and add alerts", but not "the plan and apply tasks". */
  private static boolean takesThing(Sentence s, int at) {
    int i = s.overAdverbs(at);
    return s.is(i, PartOfSpeech.DETERMINER)
        || s.is(i, PartOfSpeech.POSSESSIVE)
        || s.is(i, PartOfSpeech.PRONOUN)
        || s.is(i, PartOfSpeech.NUMBER)
        || s.is(i, PartOfSpeech.ADJECTIVE)
        || s.token(i).kind() == Token.Kind.CODE
        || s.is(i, PartOfSpeech.PREPOSITION)
        || (s.is(i, PartOfSpeech.NOUN)
            && (s.lower(i).endsWith("s") || s.lower(i + 1).endsWith("s")))
        || (s.is(i, PartOfSpeech.NOUN) && !s.tag(at - 3).isNominal());
  }

  /** "start incidents earlier", "handle errors more gracefully". */
  private static boolean hasWishfulManner(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    int end = s.size();
    while (end > main + 1 && s.is(end - 1, PartOfSpeech.MARK)) {
      end--;
    }
    for (int i = main + 1; i < end; i++) {
      if (s.is(i, PartOfSpeech.TO) && !s.is(main, WordClass.VAGUE_VERB)) {
        return false; // what is to be done faster is the aim, not the work
      }
    }
    return s.isOneOf(end - 1, "earlier", "sooner", "faster", "quicker")
        || (s.isOneOf(end - 2, "more", "better") && s.lower(end - 1).endsWith("ly"));
  }

  /** An improvement that says what it must bring about. */
  static boolean isMeasured(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(main + 1, 2);
    boolean specific = object != null && !s.is(object.head(), WordClass.VAGUE_NOUN);
    boolean looks =
        s.hasLemma(main, "review", "assess", "evaluate", "inspect", "revisit", "discuss", "probe");
    for (int i = main + 1; i < s.size(); i++) {
      if (s.is(i, PartOfSpeech.TO)
          && s.hasLemma(i + 1, "prevent", "avoid")
          && isAnyTrouble(s, i + 2)) {
        continue;
      }
      if (s.reads(i, "so", "that") && !s.is(i - 1, PartOfSpeech.MARK)) {
        return true;
      }
      if (specific
          && !looks
          && s.isOneOf(i, "that", "which", "who")
          && s.is(i, PartOfSpeech.RELATIVE)) {
        return true;
      }
      if (s.is(i, PartOfSpeech.TO)
          && s.hasLemma(
              i + 1, "ensure", "make", "detect", "prevent", "include", "avoid", "alert", "allow",
              "create", "add")) {
        return true;
      }
    }
    return false;
  }

  /** "to prevent similar incidents", "to avoid this": that is what every remedy is for. */
  private static boolean isAnyTrouble(Sentence s, int at) {
    return s.isOneOf(
        at,
        "similar",
        "such",
        "future",
        "this",
        "these",
        "it",
        "recurrence",
        "recurrences",
        "further",
        "another",
        "a",
        "any",
        "them",
        "reoccurrence");
  }
}
