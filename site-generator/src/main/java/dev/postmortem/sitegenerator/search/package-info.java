/** Full-text search of a corpus as data: an inverted index in pieces that a page loads singly. */
@NullMarked
package dev.postmortem.sitegenerator.search;

import org.jspecify.annotations.NullMarked;
