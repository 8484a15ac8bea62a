/** Whys, asked one after another. */
@NullMarked
package dev.postmortem.schema.document.whys;

import org.jspecify.annotations.NullMarked;
