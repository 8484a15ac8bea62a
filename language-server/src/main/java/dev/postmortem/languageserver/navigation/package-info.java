/** From a word to its definition, to its other uses, and out of the file. */
@NullMarked
package dev.postmortem.languageserver.navigation;

import org.jspecify.annotations.NullMarked;
