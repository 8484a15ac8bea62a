/** Turns reports of other notations into Markdown, so that there is one reader for all of them. */
@NullMarked
package dev.postmortem.importer.format;

import org.jspecify.annotations.NullMarked;
