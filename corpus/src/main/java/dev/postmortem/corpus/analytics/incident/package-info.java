/** What the corpus knows about each postmortem, and the figures of groups of them. */
@NullMarked
package dev.postmortem.corpus.analytics.incident;

import org.jspecify.annotations.NullMarked;
