/** Rendered files and the one writer that puts them on disk. */
@NullMarked
package dev.postmortem.sitegenerator.output;

import org.jspecify.annotations.NullMarked;
