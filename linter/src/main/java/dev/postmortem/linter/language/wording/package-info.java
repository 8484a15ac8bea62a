/** Patterns of judgement, blame and hindsight. */
@NullMarked
package dev.postmortem.linter.language.wording;

import org.jspecify.annotations.NullMarked;
