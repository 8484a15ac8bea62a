/** A new postmortem, made from a template. */
@NullMarked
package dev.postmortem.corpus.draft;

import org.jspecify.annotations.NullMarked;
