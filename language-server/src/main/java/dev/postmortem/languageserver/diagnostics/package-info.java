/** What the linter finds, as an editor shows it. */
@NullMarked
package dev.postmortem.languageserver.diagnostics;

import org.jspecify.annotations.NullMarked;
