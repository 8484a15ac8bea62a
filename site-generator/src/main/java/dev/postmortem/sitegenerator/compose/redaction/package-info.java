/** What outsiders may read. */
@NullMarked
package dev.postmortem.sitegenerator.compose.redaction;

import org.jspecify.annotations.NullMarked;
