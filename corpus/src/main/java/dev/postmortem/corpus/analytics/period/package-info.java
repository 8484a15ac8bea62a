/** Stretches of time that figures are told for. */
@NullMarked
package dev.postmortem.corpus.analytics.period;

import org.jspecify.annotations.NullMarked;
