/** A postmortem as a complete, plain value: what sites, analytics and exports work on. */
@NullMarked
package dev.postmortem.schema.model;

import org.jspecify.annotations.NullMarked;
