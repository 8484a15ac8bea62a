package dev.postmortem.corpus.config;

import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Something wrong in {@code postmortem.yml} or in a file that it names.
 *
 * @param source the text it is in
 * @param span where
 * @param message one sentence: what was found and what was expected
 * @param replacement words to put in place of {@code span}, where certain enough to offer
 */
public record ConfigurationProblem(
    SourceText source, Span span, String message, Optional<String> replacement) {}
