/** What may be written at a place. */
@NullMarked
package dev.postmortem.languageserver.completion;

import org.jspecify.annotations.NullMarked;
