/** Patterns of remedies and questions that are about a person. */
@NullMarked
package dev.postmortem.linter.language.repair;

import org.jspecify.annotations.NullMarked;
