/** Words: slugs, near misses, quotations, whole words. */
@NullMarked
package dev.postmortem.text.words;

import org.jspecify.annotations.NullMarked;
