package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.text.source.Span;

/**
 * Something that a stretch of prose is observed to do.
 *
 * @param pattern the id of the pattern that speaks, such as {@code fault/delay}
 * @param label what it does
 * @param span the telling words, in {@link dev.postmortem.text.source.Prose#text()}
 * @param agent who does it
 * @param predicate the words that carry the label, as written: the failing verb with its negation
 *     ("failed to check"), the judging word, the counterfactual ("should have"), the causal claim
 *     ("root cause was"), the commitment ("we will add", "investigate")
 * @param object what the predicate is about, as written, without final stop: what was not checked,
 *     the cause that is claimed, the work that is promised; empty if nothing follows
 * @param sentence the sentence around it, in the prose's text
 * @param quoted whether it is in quoted speech
 * @param certainty how sure it is
 */
public record Match(
    String pattern,
    Label label,
    Span span,
    Agent agent,
    String predicate,
    String object,
    Span sentence,
    boolean quoted,
    Certainty certainty)
    implements Comparable<Match> {

  /** The telling words. */
  public String words(String text) {
    return text.substring(span.start(), span.end());
  }

  /** By place, then by label. */
  @Override
  public int compareTo(Match other) {
    int byPlace = span.compareTo(other.span);
    return byPlace != 0 ? byPlace : label.compareTo(other.label);
  }
}
