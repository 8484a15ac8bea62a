/** What the corpus tells of contributing factors. */
@NullMarked
package dev.postmortem.corpus.analytics.factor;

import org.jspecify.annotations.NullMarked;
