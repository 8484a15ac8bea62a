package dev.postmortem.linter.secret;

import dev.postmortem.text.source.Span;

/**
 * A secret in a text.
 *
 * @param kind with an article, for a sentence
 * @param span where it stands
 */
public record FoundSecret(String kind, Span span) {}
