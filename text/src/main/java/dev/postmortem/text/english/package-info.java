/** Plain knowledge of English words: inflection, numbers, the calendar, units, small words. */
@NullMarked
package dev.postmortem.text.english;

import org.jspecify.annotations.NullMarked;
