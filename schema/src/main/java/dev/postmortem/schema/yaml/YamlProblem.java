package dev.postmortem.schema.yaml;

import dev.postmortem.schema.text.Span;

/**
 * Something that keeps a text from being the YAML its author meant.
 *
 * @param kind what sort of problem
 * @param span where
 * @param message one sentence: what was found and what to do
 */
public record YamlProblem(Kind kind, Span span, String message) {

  /** Sorts of problem. */
  public enum Kind {
    /** The text is not YAML, or goes beyond a bound (size, nesting, aliases). */
    SYNTAX,
    /** A key stands twice in one map. */
    DUPLICATE_KEY
  }
}
