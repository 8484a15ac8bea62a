/** A corpus becomes a static site: one request, one call. */
@NullMarked
package dev.postmortem.sitegenerator;

import org.jspecify.annotations.NullMarked;
