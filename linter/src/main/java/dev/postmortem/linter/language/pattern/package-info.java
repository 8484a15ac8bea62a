/**
 * What patterns of all families share: the matches they report and what completed items look like.
 */
@NullMarked
package dev.postmortem.linter.language.pattern;

import org.jspecify.annotations.NullMarked;
