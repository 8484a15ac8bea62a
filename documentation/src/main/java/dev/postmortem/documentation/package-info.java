/** The documents of this repository as a static site. */
@NullMarked
package dev.postmortem.documentation;

import org.jspecify.annotations.NullMarked;
