package dev.postmortem.linter.language;

/**
 * What is known of a word form.
 *
 * @param lemma its verb's base form if it is one of a verb, else the form itself
 * @param classes its word classes
 */
record Word(String lemma, WordClasses classes) {

  /** A word of which nothing is known. */
  static Word unknown(String form) {
    return new Word(form, WordClasses.NONE);
  }

  boolean has(WordClass wordClass) {
    return classes.contains(wordClass);
  }

  Word with(WordClass wordClass) {
    return new Word(lemma, classes.with(wordClass));
  }

  Word withLemma(String base) {
    return new Word(base, classes);
  }

  /** Whether nothing is known of it. */
  boolean isUnknown() {
    return classes.equals(WordClasses.NONE);
  }

  boolean isVerb() {
    return has(WordClass.VERB);
  }

  /** Whether it can be a past tense or a past participle. */
  boolean isPast() {
    return has(WordClass.PAST) || has(WordClass.PARTICIPLE);
  }
}
