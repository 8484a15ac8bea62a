package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;

/** Tells what goes up and down from what breaks: "brought the error rate down". */
public final class Measures {
  private Measures() {}

  /** Whether the object of a verb is a measure, or nothing is named. */
  public static boolean isObjectOf(VerbGroup verb, ParsedSentence parsed) {
    NounPhrase object = parsed.nounFrom(verb.end(), 2);
    return object == null || parsed.sentence().is(object.head(), WordClass.MEASURE_NOUN);
  }
}
