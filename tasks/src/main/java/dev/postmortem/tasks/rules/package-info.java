/** Explains rules, and writes JSON Schemas. */
@NullMarked
package dev.postmortem.tasks.rules;

import org.jspecify.annotations.NullMarked;
