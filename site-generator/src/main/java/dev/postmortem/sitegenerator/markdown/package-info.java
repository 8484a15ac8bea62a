/** Markdown becomes safe HTML; the only package here that knows commonmark-java. */
@NullMarked
package dev.postmortem.sitegenerator.markdown;

import org.jspecify.annotations.NullMarked;
