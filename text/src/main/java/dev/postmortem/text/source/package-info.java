/** The text of one file: where offsets become lines and columns, and the words that readers see. */
@NullMarked
package dev.postmortem.text.source;

import org.jspecify.annotations.NullMarked;
