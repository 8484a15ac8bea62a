package dev.postmortem.languageserver.completion;

/**
 * A word that may be at a place, before it is known how it would be written there.
 *
 * @param word the word
 * @param kind which kind of thing
 * @param detail a few words beside it
 * @param documentation Markdown; empty if there is nothing to say
 */
record Offer(String word, Suggestion.Kind kind, String detail, String documentation) {

  static Offer of(String word, String detail) {
    return new Offer(word, Suggestion.Kind.VALUE, detail, "");
  }
}
