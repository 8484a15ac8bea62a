/** Incidents as other tools export them. */
@NullMarked
package dev.postmortem.importer.export;

import org.jspecify.annotations.NullMarked;
