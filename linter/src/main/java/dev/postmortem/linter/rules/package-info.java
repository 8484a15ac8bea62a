/** Every rule, in one list. */
@NullMarked
package dev.postmortem.linter.rules;

import org.jspecify.annotations.NullMarked;
