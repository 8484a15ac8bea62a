/** A repository of postmortems, read from disk into one plain value. */
@NullMarked
package dev.postmortem.corpus;

import org.jspecify.annotations.NullMarked;
