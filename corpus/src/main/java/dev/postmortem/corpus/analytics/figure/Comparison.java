package dev.postmortem.corpus.analytics.figure;

/**
 * A measure of the incidents with a factor, beside that of all others. A difference is not an
 * effect: incidents with a factor differ in other ways too.
 */
public record Comparison(Distribution with, Distribution without) {}
