/** Existing incident reports become postmortem files. */
@NullMarked
package dev.postmortem.corpus.adopt;

import org.jspecify.annotations.NullMarked;
