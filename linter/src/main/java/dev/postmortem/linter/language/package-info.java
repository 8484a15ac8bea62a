/**
 * Who does what in English incident prose: a deterministic, offline, linear-time shallow parser
 * over closed word classes and lexicons.
 *
 * <p>Layers, from the bottom: {@link dev.postmortem.linter.language.Tokenizer} and {@link
 * dev.postmortem.linter.language.Sentences}, {@link dev.postmortem.linter.language.Lexicon} (what
 * is known of a word), {@link dev.postmortem.linter.language.Tagger} (what a word does in its
 * sentence), {@link dev.postmortem.linter.language.Chunker} (noun phrases with their heads, verb
 * groups with voice, negation and modality), {@link dev.postmortem.linter.language.Clauses} (which
 * noun phrase is the subject of which verb group), and on top one {@link
 * dev.postmortem.linter.language.Observer} for each family of observations. {@link
 * dev.postmortem.linter.language.LanguageAnalyser} puts them together.
 *
 * <p>The package observes; it knows no rule, severity or message. {@code docs/language.md} tells
 * how it decides and how it is measured.
 */
@NullMarked
package dev.postmortem.linter.language;

import org.jspecify.annotations.NullMarked;
