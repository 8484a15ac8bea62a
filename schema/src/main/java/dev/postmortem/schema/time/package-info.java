/** Dates, clock times and zones as people write them in prose. */
@NullMarked
package dev.postmortem.schema.time;

import org.jspecify.annotations.NullMarked;
