/** What the author of a rule sees: what a rule is, what it may know, and what it says. */
@NullMarked
package dev.postmortem.linter.rule;

import org.jspecify.annotations.NullMarked;
