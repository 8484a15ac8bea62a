/** What is known about the words under a caret. */
@NullMarked
package dev.postmortem.languageserver.hover;

import org.jspecify.annotations.NullMarked;
