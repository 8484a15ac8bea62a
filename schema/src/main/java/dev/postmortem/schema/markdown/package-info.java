/**
 * Markdown as blocks of prose that know where they stand; the only package here that knows the
 * Markdown library.
 */
@NullMarked
package dev.postmortem.schema.markdown;

import org.jspecify.annotations.NullMarked;
