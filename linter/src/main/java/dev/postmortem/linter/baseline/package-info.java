/** Findings that a legacy corpus has put on record. */
@NullMarked
package dev.postmortem.linter.baseline;

import org.jspecify.annotations.NullMarked;
