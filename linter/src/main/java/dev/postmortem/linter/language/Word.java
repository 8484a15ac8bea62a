package dev.postmortem.linter.language;

/**
 * What is known of a word form.
 *
 * @param lemma its verb's base form if it is one of a verb, else the form itself
 * @param low bits of the first 64 traits
 * @param high bits of the others
 */
record Word(String lemma, long low, long high) {

  /** Each trait's bit is its place in {@link Trait}; nothing outside this process sees it. */
  @SuppressWarnings("EnumOrdinal")
  private static int bit(Trait trait) {
    return trait.ordinal();
  }

  /** A word of which nothing is known. */
  static Word unknown(String form) {
    return new Word(form, 0, 0);
  }

  boolean has(Trait trait) {
    int bit = bit(trait);
    return ((bit < Long.SIZE ? low >>> bit : high >>> (bit - Long.SIZE)) & 1) != 0;
  }

  Word with(Trait trait) {
    int bit = bit(trait);
    return bit < Long.SIZE
        ? new Word(lemma, low | 1L << bit, high)
        : new Word(lemma, low, high | 1L << (bit - Long.SIZE));
  }

  Word withLemma(String base) {
    return new Word(base, low, high);
  }

  /** Whether nothing is known of it. */
  boolean isUnknown() {
    return low == 0 && high == 0;
  }

  boolean isVerb() {
    return has(Trait.VERB);
  }

  /** Whether it can be a past tense or a past participle. */
  boolean isPast() {
    return has(Trait.PAST) || has(Trait.PARTICIPLE);
  }
}
