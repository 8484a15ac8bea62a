package dev.postmortem.schema.validation;

import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * A key or value that a schema does not allow.
 *
 * @param span where
 * @param message one sentence: what was found and what was expected
 * @param replacement words to put in place of {@code span}, where certain enough to offer
 */
public record SchemaProblem(Span span, String message, Optional<String> replacement) {}
