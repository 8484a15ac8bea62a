/** Sections: headings, their known names, and what is below them. */
@NullMarked
package dev.postmortem.schema.document.section;

import org.jspecify.annotations.NullMarked;
