/** Notations that make tests readable: painted spans, carets under words, golden files. */
@NullMarked
package dev.postmortem.testkit;

import org.jspecify.annotations.NullMarked;
