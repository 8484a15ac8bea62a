/**
 * A small learned reader beside the patterns: it scores a sentence for each label.
 *
 * <p>Its weights come from {@code linter/language-training}. All arithmetic is strict {@code float}
 * in a fixed order, so that every machine gets the same bits.
 */
@NullMarked
package dev.postmortem.linter.language.learned;

import org.jspecify.annotations.NullMarked;
