package dev.postmortem.text.format;

import dev.postmortem.text.english.Inflection;

/** Numbers and what they count, as messages write them. */
public final class Counts {

  private Counts() {}

  /** A number and its noun: {@code 1 finding}, {@code 2 findings}. */
  public static String of(long count, String noun) {
    return count + " " + noun(count, noun);
  }

  /** A number and words for one or for many: {@code 1 ticket was}, {@code 2 tickets were}. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** The same with a lone one as a word: {@code one day}, {@code 2 days}. */
  public static String inWords(long count, String noun) {
    return count == 1 ? "one " + noun : of(count, noun);
  }

  /** Only the noun, in the form that a number asks for. */
  public static String noun(long count, String noun) {
    return count == 1 ? noun : Inflection.plural(noun);
  }
}
