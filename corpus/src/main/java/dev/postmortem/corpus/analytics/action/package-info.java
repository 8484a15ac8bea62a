/** What the corpus says about actions. */
@NullMarked
package dev.postmortem.corpus.analytics.action;

import org.jspecify.annotations.NullMarked;
