package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.text.source.Span;

/**
 * An observation and the passage it was made in.
 *
 * @param passage the passage
 * @param observation what was observed there
 */
public record PassageMatch(Passage passage, Match observation) {

  /** Where the telling words are in the file. */
  public Span span() {
    return passage.prose().toSource(observation.span());
  }

  /** The telling words. */
  public String words() {
    return observation.words(passage.prose().text());
  }

  /** The telling words as a message quotes them. */
  public String quote() {
    return Quote.of(words());
  }

  /** The telling words and what follows in the sentence, as a message quotes them. */
  public String quoteToEnd() {
    String text = passage.prose().text();
    int end = Math.max(observation.span().end(), observation.sentence().end());
    String words = text.substring(observation.span().start(), end).stripTrailing();
    return Quote.of(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
  }
}
