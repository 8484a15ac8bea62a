/** A corpus and its figures become the finished words of pages. */
@NullMarked
package dev.postmortem.sitegenerator.compose;

import org.jspecify.annotations.NullMarked;
