/** Summarises a period. */
@NullMarked
package dev.postmortem.tasks.digest;

import org.jspecify.annotations.NullMarked;
