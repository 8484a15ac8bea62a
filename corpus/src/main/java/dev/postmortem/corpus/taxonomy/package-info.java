/** Contributing factors: the built-in taxonomy and an organisation's own. */
@NullMarked
package dev.postmortem.corpus.taxonomy;

import org.jspecify.annotations.NullMarked;
