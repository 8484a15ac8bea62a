/** What the corpus tells of actions. */
@NullMarked
package dev.postmortem.corpus.analytics.action;

import org.jspecify.annotations.NullMarked;
