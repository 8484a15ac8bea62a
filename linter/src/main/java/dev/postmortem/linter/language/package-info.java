/**
 * Who does what in English incident prose: a deterministic, offline, linear-time shallow parser
 * over word lists, and patterns over what it finds.
 *
 * <p>Packages depend in one direction: {@code lexicon} (what is known of a word), {@code syntax}
 * (tokens, tags, noun phrases, clauses), {@code pattern} (what all patterns share), and one package
 * for each family of patterns, which do not know each other. {@link
 * dev.postmortem.linter.language.LanguageAnalyser} puts them together.
 *
 * <p>The patterns report matches; they know no rule, severity or message. {@code docs/language.md}
 * explains how they decide and how they are measured.
 */
@NullMarked
package dev.postmortem.linter.language;

import org.jspecify.annotations.NullMarked;
