package dev.postmortem.linter.language.lexicon;

/**
 * What is known of a word form.
 *
 * @param lemma its verb's base form if it is one of a verb, else the form itself
 * @param classes its word classes
 */
public record Word(String lemma, WordClasses classes) {

  /** A word of which nothing is known. */
  public static Word unknown(String form) {
    return new Word(form, WordClasses.NONE);
  }

  public boolean has(WordClass wordClass) {
    return classes.contains(wordClass);
  }

  Word with(WordClass wordClass) {
    return new Word(lemma, classes.with(wordClass));
  }

  Word withLemma(String base) {
    return new Word(base, classes);
  }

  /** Whether nothing is known of it. */
  public boolean isUnknown() {
    return classes.equals(WordClasses.NONE);
  }

  public boolean isVerb() {
    return has(WordClass.VERB);
  }

  /** Whether it can be a past tense or a past participle. */
  public boolean isPast() {
    return has(WordClass.PAST) || has(WordClass.PARTICIPLE);
  }
}
