/** The rules of the safety family. */
@NullMarked
package dev.postmortem.linter.rules.safety;

import org.jspecify.annotations.NullMarked;
