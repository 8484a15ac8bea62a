/**
 * What an editor needs to know of postmortems, in plain data: no protocol, offsets as in
 * SourceText. Here is the repository as an author has it open; each feature has a package of its
 * own.
 */
@NullMarked
package dev.postmortem.languageserver;

import org.jspecify.annotations.NullMarked;
