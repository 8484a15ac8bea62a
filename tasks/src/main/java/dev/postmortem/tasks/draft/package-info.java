/** Starts a postmortem. */
@NullMarked
package dev.postmortem.tasks.draft;

import org.jspecify.annotations.NullMarked;
