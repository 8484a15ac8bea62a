/** The Language Server Protocol; the only package that knows it. */
@NullMarked
package dev.postmortem.editor.protocol;

import org.jspecify.annotations.NullMarked;
