/** Findings that a legacy corpus has recorded. */
@NullMarked
package dev.postmortem.linter.baseline;

import org.jspecify.annotations.NullMarked;
