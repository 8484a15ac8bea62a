/** Applies the fixes that findings offer, until none is left. */
@NullMarked
package dev.postmortem.linter.fix;

import org.jspecify.annotations.NullMarked;
