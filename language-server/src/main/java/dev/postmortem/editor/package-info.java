/**
 * What an editor needs to know of postmortems, in plain data: no protocol, offsets as in
 * SourceText.
 */
@NullMarked
package dev.postmortem.editor;

import org.jspecify.annotations.NullMarked;
