/** Patterns that an organisation writes itself; the only package that knows RE2/J. */
@NullMarked
package dev.postmortem.corpus.pattern;

import org.jspecify.annotations.NullMarked;
