/** Answers an assistant's questions about a repository of postmortems; changes nothing. */
@NullMarked
package dev.postmortem.tasks.assistant;

import org.jspecify.annotations.NullMarked;
