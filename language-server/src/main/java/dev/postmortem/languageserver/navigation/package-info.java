/** From a word to what it stands for, to where else it stands, and out of the file. */
@NullMarked
package dev.postmortem.languageserver.navigation;

import org.jspecify.annotations.NullMarked;
