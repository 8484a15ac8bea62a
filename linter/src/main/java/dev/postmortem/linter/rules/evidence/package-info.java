/** The rules of the evidence family. */
@NullMarked
package dev.postmortem.linter.rules.evidence;

import org.jspecify.annotations.NullMarked;
