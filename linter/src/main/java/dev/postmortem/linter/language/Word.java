package dev.postmortem.linter.language;

/**
 * What is known of a word form.
 *
 * @param lemma its verb's base form if it is one of a verb, else the form itself
 * @param low bits of the first 64 traits
 * @param high bits of the others
 */
record Word(String lemma, long low, long high) {

  /** A word of which nothing is known. */
  static Word unknown(String form) {
    return new Word(form, 0, 0);
  }

  boolean has(Trait trait) {
    return ((low & trait.low()) | (high & trait.high())) != 0;
  }

  /** Whether it shares a trait with another. */
  boolean hasAny(Word other) {
    return (low & other.low) != 0 || (high & other.high) != 0;
  }

  Word with(Trait trait) {
    return new Word(lemma, low | trait.low(), high | trait.high());
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
