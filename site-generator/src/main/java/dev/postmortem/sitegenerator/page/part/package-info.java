/** Parts that several pages share. */
@NullMarked
package dev.postmortem.sitegenerator.page.part;

import org.jspecify.annotations.NullMarked;
