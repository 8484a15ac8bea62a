/** What is known of English words by themselves: word classes, inflections, the word lists. */
@NullMarked
package dev.postmortem.linter.language.lexicon;

import org.jspecify.annotations.NullMarked;
