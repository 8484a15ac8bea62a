package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;

/**
 * A verb with its auxiliaries.
 *
 * @param start index of its first token
 * @param end index behind its last token
 * @param main index of the verb that carries the meaning
 * @param modal the modal verb's form; empty if there is none
 * @param negated whether it is denied
 * @param perfect whether it is in the perfect ("has failed", "should have failed")
 * @param passive whether it is in the passive
 * @param form its role in its clause
 */
public record VerbGroup(
    int start,
    int end,
    int main,
    String modal,
    boolean negated,
    boolean perfect,
    boolean passive,
    boolean progressive,
    Form form) {

  /** The role of a verb group in its clause. */
  public enum Form {
    /** It has a tense and wants a subject. */
    FINITE,
    /** "to check". */
    INFINITIVE,
    /** "checking". */
    ING,
    /** "checked by", behind a noun. */
    PARTICIPLE,
    /** "Check the …" at the head of a clause. */
    ORDER
  }

  /** The same deed, told as done: "an engineer running" as "an engineer has run". */
  VerbGroup asDone() {
    return new VerbGroup(start, end, main, modal, negated, true, passive, progressive, form);
  }

  /** The same deed, told of what it is done to. */
  VerbGroup asPassive() {
    return new VerbGroup(start, end, main, modal, negated, perfect, true, progressive, form);
  }

  public boolean hasModal() {
    return !modal.isEmpty();
  }

  public boolean isFinite() {
    return form == Form.FINITE;
  }

  /** Whether a relative pronoun is before it: "the check that failed". */
  public boolean isRelative(Sentence s) {
    return s.is(s.backOverAdverbs(start - 1), PartOfSpeech.RELATIVE);
  }

  /** The verb behind its "to", over a passive's auxiliary: "need to be replaced". */
  public int complement(Sentence s) {
    int verb = s.overAdverbs(s.overAdverbs(end) + 1);
    int participle = s.overAdverbs(verb + 1);
    return s.is(verb, WordClass.BE) && s.is(participle, WordClass.PARTICIPLE) ? participle : verb;
  }
}
