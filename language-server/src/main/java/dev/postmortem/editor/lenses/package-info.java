/** What the corpus knows, shown above the words of one file. */
@NullMarked
package dev.postmortem.editor.lenses;

import org.jspecify.annotations.NullMarked;
