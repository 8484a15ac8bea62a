package dev.postmortem.schema.yaml;

import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Something that keeps a text from being the YAML its author meant.
 *
 * @param kind which kind of problem
 * @param span where
 * @param message one sentence: what was found and what to do
 * @param first for a duplicate key, where the key is first
 */
public record YamlProblem(Kind kind, Span span, String message, Optional<Span> first) {

  /** Sorts of problem. */
  public enum Kind {
    /** The text is not YAML, or goes beyond a bound (size, nesting, aliases). */
    SYNTAX,
    /** A key stands twice in one map. */
    DUPLICATE_KEY
  }

  static YamlProblem syntax(Span span, String message) {
    return new YamlProblem(Kind.SYNTAX, span, message, Optional.empty());
  }

  YamlProblem shift(int by) {
    return new YamlProblem(kind, span.shift(by), message, first.map(s -> s.shift(by)));
  }
}
