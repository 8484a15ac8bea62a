/** Parts that several pages share. */
@NullMarked
package dev.postmortem.sitegenerator.compose.part;

import org.jspecify.annotations.NullMarked;
