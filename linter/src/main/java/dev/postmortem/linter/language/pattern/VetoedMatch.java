package dev.postmortem.linter.language.pattern;

import dev.postmortem.text.source.Span;

/**
 * What a pattern would have reported but for a veto.
 *
 * @param pattern the pattern's id
 * @param label what it would have reported
 * @param span the words
 * @param veto what held it back
 */
public record VetoedMatch(String pattern, Label label, Span span, Veto veto) {}
