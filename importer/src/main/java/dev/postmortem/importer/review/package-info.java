/** Values that were seen and not trusted, for people to accept. */
@NullMarked
package dev.postmortem.importer.review;

import org.jspecify.annotations.NullMarked;
