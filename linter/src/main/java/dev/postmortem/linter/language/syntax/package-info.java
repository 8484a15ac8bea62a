/**
 * How a sentence is built: tokens, parts of speech, noun phrases and what they refer to, clauses.
 */
@NullMarked
package dev.postmortem.linter.language.syntax;

import org.jspecify.annotations.NullMarked;
