/** Which postmortems resemble, repeat or name each other. */
@NullMarked
package dev.postmortem.corpus.analytics.similarity;

import org.jspecify.annotations.NullMarked;
