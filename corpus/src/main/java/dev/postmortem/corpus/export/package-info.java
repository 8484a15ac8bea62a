/** Parts of exports: comma-separated values, names of tickets, addresses on the published site. */
@NullMarked
package dev.postmortem.corpus.export;

import org.jspecify.annotations.NullMarked;
