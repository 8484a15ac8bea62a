/** Patterns of work that is promised, demanded or listed. */
@NullMarked
package dev.postmortem.linter.language.promise;

import org.jspecify.annotations.NullMarked;
