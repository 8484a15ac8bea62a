/** What a report says under labels. */
@NullMarked
package dev.postmortem.importer.label;

import org.jspecify.annotations.NullMarked;
