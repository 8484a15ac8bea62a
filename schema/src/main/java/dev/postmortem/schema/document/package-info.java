/**
 * A postmortem as it is in its file: located, partial, never failing; what linters and editors work
 * on.
 */
@NullMarked
package dev.postmortem.schema.document;

import org.jspecify.annotations.NullMarked;
