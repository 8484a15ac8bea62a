/** Patterns of claims of one cause. */
@NullMarked
package dev.postmortem.linter.language.causality;

import org.jspecify.annotations.NullMarked;
