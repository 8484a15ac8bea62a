/** The outline of a file and of the repository. */
@NullMarked
package dev.postmortem.editor.symbols;

import org.jspecify.annotations.NullMarked;
