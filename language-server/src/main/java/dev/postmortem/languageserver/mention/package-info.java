/** Which factors, tags, services and postmortems a file names, and where. */
@NullMarked
package dev.postmortem.languageserver.mention;

import org.jspecify.annotations.NullMarked;
