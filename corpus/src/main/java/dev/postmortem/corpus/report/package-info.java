/** Figures and actions as texts: for a terminal, a mail, a table of another program. */
@NullMarked
package dev.postmortem.corpus.report;

import org.jspecify.annotations.NullMarked;
