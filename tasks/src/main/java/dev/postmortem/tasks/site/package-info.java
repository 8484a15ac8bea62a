/** Builds and serves the site. */
@NullMarked
package dev.postmortem.tasks.site;

import org.jspecify.annotations.NullMarked;
