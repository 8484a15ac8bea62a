/** Lists actions. */
@NullMarked
package dev.postmortem.tasks.actions;

import org.jspecify.annotations.NullMarked;
