/** When an incident started, was detected, mitigated and resolved. */
@NullMarked
package dev.postmortem.importer.moment;

import org.jspecify.annotations.NullMarked;
