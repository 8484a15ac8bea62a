/** Patterns of people as the agents of failures, omissions and slips. */
@NullMarked
package dev.postmortem.linter.language.fault;

import org.jspecify.annotations.NullMarked;
