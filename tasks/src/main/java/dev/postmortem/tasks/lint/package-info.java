/** Lints a repository, reports findings and applies fixes. */
@NullMarked
package dev.postmortem.tasks.lint;

import org.jspecify.annotations.NullMarked;
