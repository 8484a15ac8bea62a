/**
 * A postmortem as it stands in its file: located, partial, never failing; what linters and editors
 * work on. The only package here that knows flexmark.
 */
@NullMarked
package dev.postmortem.schema.document;

import org.jspecify.annotations.NullMarked;
