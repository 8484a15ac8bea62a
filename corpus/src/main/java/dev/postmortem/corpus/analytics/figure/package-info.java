/** Figures: shares, distributions, curves, and groups of incidents. */
@NullMarked
package dev.postmortem.corpus.analytics.figure;

import org.jspecify.annotations.NullMarked;
