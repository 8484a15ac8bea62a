/** Finds keys, tokens and passwords in texts, and takes them out of what people will read. */
@NullMarked
package dev.postmortem.linter.secret;

import org.jspecify.annotations.NullMarked;
