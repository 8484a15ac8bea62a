/** The rules of the actions family. */
@NullMarked
package dev.postmortem.linter.rules.actions;

import org.jspecify.annotations.NullMarked;
