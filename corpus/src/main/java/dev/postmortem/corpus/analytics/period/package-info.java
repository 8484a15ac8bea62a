/** Periods that figures are computed for. */
@NullMarked
package dev.postmortem.corpus.analytics.period;

import org.jspecify.annotations.NullMarked;
