package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;

/**
 * A place of a body that is read as plain text because its Markdown goes beyond a bound.
 *
 * @param span where
 * @param message one sentence: what was found and what to do
 */
public record MarkdownProblem(Span span, String message) {}
