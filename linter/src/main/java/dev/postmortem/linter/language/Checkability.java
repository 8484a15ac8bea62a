package dev.postmortem.linter.language;

/** Whether a commitment names a change that someone could check. */
final class Checkability {

  private Checkability() {}

  /**
   * Whether nothing in it can be checked.
   *
   * @param main the verb of the commitment
   * @param from where it begins
   */
  static boolean isVague(ParsedSentence parsed, int main, int from) {
    Sentence s = parsed.sentence();
    if (s.hasLemma(main, "be")) {
      int after = s.overAdverbs(main + 1);
      return s.is(after, Trait.VAGUE_ADJECTIVE) && !s.is(after + 1, Tag.NOUN)
          || s.is(after, Trait.PERSON_QUALITY)
          || s.is(after, Trait.BETTER_WORD)
          || isWish(parsed, main + 1);
    }
    if (s.hasLemma(main, "do")) {
      return s.isOneOf(main + 1, "better", "more");
    }
    if (isUnspecific(s, from)) {
      return true;
    }
    if (s.is(main, Trait.INQUIRY_VERB)) {
      return !concreteFollows(parsed, main);
    }
    if (s.is(main, Trait.VAGUE_VERB)) {
      return !isMeasured(parsed, main) && !concreteFollows(parsed, main);
    }
    return isWish(parsed, main + 1);
  }

  /** "better monitoring", "more robust processes". */
  private static boolean isWish(ParsedSentence parsed, int from) {
    Sentence s = parsed.sentence();
    NounPhrase object = parsed.nounFrom(from, 2);
    if (object == null) {
      return false;
    }
    boolean wish = s.any(object.start(), object.end(), Trait.VAGUE_ADJECTIVE);
    boolean wide = s.is(object.head(), Trait.VAGUE_NOUN);
    return wish && (wide || s.isOneOf(object.start(), "better", "more"));
  }

  /** "some kind of", "something", "somehow". */
  private static boolean isUnspecific(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      if (s.isOneOf(i, "something", "somehow", "someway")
          || s.isOneOf(i, "some") && s.isOneOf(i + 1, "kind", "sort", "way", "form")) {
        return true;
      }
    }
    return false;
  }

  /** "investigate the builds and limit them to two": an order to change something follows. */
  private static boolean concreteFollows(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    for (int i = main + 2; i < s.size(); i++) {
      boolean joined =
          s.isOneOf(i - 1, "and", "then")
              || s.isOneOf(i - 2, "and") && s.is(i - 1, Tag.ADVERB)
              || s.isOneOf(i - 2, "and") && s.isOneOf(i - 1, "possible");
      if (joined
          && s.is(i, Trait.BASE)
          && !s.is(i, Trait.VAGUE_VERB)
          && !s.is(i, Trait.BE)
          && (s.is(i, Tag.VERB) || !s.is(i, Trait.NOUNISH))) {
        return true;
      }
    }
    return false;
  }

  /** An improvement that says what it must bring about. */
  private static boolean isMeasured(ParsedSentence parsed, int main) {
    Sentence s = parsed.sentence();
    for (int i = main + 1; i < s.size(); i++) {
      if (s.reads(i, "so", "that")
          || s.is(i, Tag.TO)
              && s.hasLemma(
                  i + 1, "ensure", "make", "detect", "prevent", "include", "avoid", "alert",
                  "allow")) {
        return true;
      }
    }
    return false;
  }
}
