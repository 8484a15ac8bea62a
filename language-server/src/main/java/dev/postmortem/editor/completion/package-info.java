/** What may be written at a place. */
@NullMarked
package dev.postmortem.editor.completion;

import org.jspecify.annotations.NullMarked;
