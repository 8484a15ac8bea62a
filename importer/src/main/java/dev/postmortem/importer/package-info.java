/** Existing incident reports become postmortem files. */
@NullMarked
package dev.postmortem.importer;

import org.jspecify.annotations.NullMarked;
