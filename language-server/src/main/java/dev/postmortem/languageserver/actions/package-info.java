/** Changes that an author may ask for at a place. */
@NullMarked
package dev.postmortem.languageserver.actions;

import org.jspecify.annotations.NullMarked;
