/** What the corpus says about contributing factors. */
@NullMarked
package dev.postmortem.corpus.analytics.factor;

import org.jspecify.annotations.NullMarked;
