/** The outline of a file and of the repository. */
@NullMarked
package dev.postmortem.languageserver.symbols;

import org.jspecify.annotations.NullMarked;
