/** Sections: headings, their known names, and what stands below them. */
@NullMarked
package dev.postmortem.schema.document.section;

import org.jspecify.annotations.NullMarked;
