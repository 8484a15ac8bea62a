package dev.postmortem.linter.suppression;

import dev.postmortem.text.source.Span;

/**
 * A comment that was meant to suppress something and cannot.
 *
 * @param span the comment or the words in it
 * @param message what was found
 * @param help what to write
 */
public record DirectiveProblem(Span span, String message, String help) {}
