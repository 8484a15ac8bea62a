/** An older report as it was read. */
@NullMarked
package dev.postmortem.importer.report;

import org.jspecify.annotations.NullMarked;
