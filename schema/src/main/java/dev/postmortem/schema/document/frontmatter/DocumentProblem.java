package dev.postmortem.schema.document.frontmatter;

import dev.postmortem.schema.yaml.YamlProblem;
import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Something that keeps a file from being a postmortem; the linter reports it under a rule's name.
 *
 * @param kind which kind of problem
 * @param span where
 * @param message one sentence: what was found and what was expected
 * @param replacement words to put in place of {@code span}, where they are certain enough to offer
 */
public record DocumentProblem(Kind kind, Span span, String message, Optional<String> replacement) {

  /** Sorts of problem. */
  public enum Kind {
    /** No front matter, or it is not YAML, or the file is not text, or too large. */
    SYNTAX,
    /** A key or value violates the front matter's schema. */
    SCHEMA,
    /** A key stands twice in one map. */
    DUPLICATE_KEY
  }

  public static DocumentProblem syntax(Span span, String message) {
    return new DocumentProblem(Kind.SYNTAX, span, message, Optional.empty());
  }

  /** The same without words to put in its place. */
  public DocumentProblem withoutReplacement() {
    return new DocumentProblem(kind, span, message, Optional.empty());
  }

  static DocumentProblem of(YamlProblem problem) {
    Kind kind =
        switch (problem.kind()) {
          case SYNTAX -> Kind.SYNTAX;
          case DUPLICATE_KEY -> Kind.DUPLICATE_KEY;
        };
    return new DocumentProblem(kind, problem.span(), problem.message(), Optional.empty());
  }
}
