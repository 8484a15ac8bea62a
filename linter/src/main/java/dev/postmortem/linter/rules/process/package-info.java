/** Rules on the life of a postmortem, as the repository and its history tell it. */
@NullMarked
package dev.postmortem.linter.rules.process;

import org.jspecify.annotations.NullMarked;
