/**
 * A postmortem as it stands in its file: located, partial, never failing; what linters and editors
 * work on.
 */
@NullMarked
package dev.postmortem.schema.document;

import org.jspecify.annotations.NullMarked;
