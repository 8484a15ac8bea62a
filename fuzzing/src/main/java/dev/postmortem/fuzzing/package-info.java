/** Feeds odd inputs to everything that reads what people write, and says what breaks. */
@NullMarked
package dev.postmortem.fuzzing;

import org.jspecify.annotations.NullMarked;
