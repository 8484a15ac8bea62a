/** Timelines: tables, lists and lines with times become events. */
@NullMarked
package dev.postmortem.schema.document.timeline;

import org.jspecify.annotations.NullMarked;
