package dev.postmortem.corpus.taxonomy;

import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Something wrong with a factor that an organisation defines.
 *
 * @param span where, in the file the factor is in
 * @param message one sentence: what was found and what was expected
 * @param replacement words to put in place of {@code span}, where certain enough to offer
 */
public record TaxonomyProblem(Span span, String message, Optional<String> replacement) {}
