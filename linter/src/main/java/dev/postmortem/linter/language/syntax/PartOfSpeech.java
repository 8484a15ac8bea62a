package dev.postmortem.linter.language.syntax;

/** What a token does in its sentence. */
public enum PartOfSpeech {
  DETERMINER,
  POSSESSIVE,
  PRONOUN,
  NOUN,
  ADJECTIVE,
  NUMBER,
  /** A finite verb, or a base form behind a modal, "to" or at the head of an order. */
  VERB,
  ING,
  PARTICIPLE,
  /** "be", "have" or "do" before another verb, or "be" alone. */
  AUXILIARY,
  MODAL,
  NEGATION,
  ADVERB,
  PREPOSITION,
  TO,
  CONJUNCTION,
  SUBORDINATOR,
  RELATIVE,
  QUESTION,
  MARK;

  public boolean isVerbal() {
    return this == VERB || this == AUXILIARY || this == MODAL;
  }

  /** Whether it can be inside a noun phrase. */
  public boolean isNominal() {
    return this == DETERMINER
        || this == POSSESSIVE
        || this == NOUN
        || this == ADJECTIVE
        || this == NUMBER;
  }
}
