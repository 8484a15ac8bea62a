/** Values as people read them: durations, counts. */
@NullMarked
package dev.postmortem.text.format;

import org.jspecify.annotations.NullMarked;
