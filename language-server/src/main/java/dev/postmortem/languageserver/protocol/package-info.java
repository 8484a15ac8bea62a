/** The Language Server Protocol; the only package that knows it. */
@NullMarked
package dev.postmortem.languageserver.protocol;

import org.jspecify.annotations.NullMarked;
