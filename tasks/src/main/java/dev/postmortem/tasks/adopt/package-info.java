/** Turns older reports into postmortems. */
@NullMarked
package dev.postmortem.tasks.adopt;

import org.jspecify.annotations.NullMarked;
