/** What the corpus knows, shown above the words of one file. */
@NullMarked
package dev.postmortem.languageserver.lenses;

import org.jspecify.annotations.NullMarked;
