package dev.postmortem.linter.language;

/**
 * What is known of a word form.
 *
 * @param lemma its verb's base form if it is one of a verb, else the form itself
 * @param first bits of the first 64 traits
 * @param second bits of the next 64
 * @param third bits of the others
 */
record Word(String lemma, long first, long second, long third) {

  /** A word of which nothing is known. */
  static Word unknown(String form) {
    return new Word(form, 0, 0, 0);
  }

  boolean has(WordClass trait) {
    return ((first & trait.first()) | (second & trait.second()) | (third & trait.third())) != 0;
  }

  /** Whether it shares a trait with another. */
  boolean hasAny(Word other) {
    return ((first & other.first) | (second & other.second) | (third & other.third)) != 0;
  }

  Word with(WordClass trait) {
    return new Word(lemma, first | trait.first(), second | trait.second(), third | trait.third());
  }

  Word withLemma(String base) {
    return new Word(base, first, second, third);
  }

  /** Whether nothing is known of it. */
  boolean isUnknown() {
    return (first | second | third) == 0;
  }

  boolean isVerb() {
    return has(WordClass.VERB);
  }

  /** Whether it can be a past tense or a past participle. */
  boolean isPast() {
    return has(WordClass.PAST) || has(WordClass.PARTICIPLE);
  }
}
