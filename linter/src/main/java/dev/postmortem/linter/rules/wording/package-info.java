/** The rules of the wording family. */
@NullMarked
package dev.postmortem.linter.rules.wording;

import org.jspecify.annotations.NullMarked;
