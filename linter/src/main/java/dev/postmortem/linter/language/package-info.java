/**
 * Who does what in English incident prose: a deterministic, offline, linear-time shallow parser
 * over closed word classes and lexicons.
 *
 * <p>Layers, from the bottom: {@code Tokenizer} (words and sentences), {@code Lexicon} (what is
 * known of a word), {@code Chunker} (noun phrases with their heads, verb groups with voice,
 * negation and modality), {@code Clauses} (which noun phrase is the subject of which verb group),
 * and on top one reader for each family of observations. {@code LanguageAnalyser} puts them
 * together.
 *
 * <p>The package observes; it knows no rule, severity or message. {@code docs/language.md} tells
 * how it decides and how it is measured.
 */
@NullMarked
package dev.postmortem.linter.language;

import org.jspecify.annotations.NullMarked;
