/** The rules of the causality family. */
@NullMarked
package dev.postmortem.linter.rules.causality;

import org.jspecify.annotations.NullMarked;
