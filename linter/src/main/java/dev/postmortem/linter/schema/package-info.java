/** The JSON Schemas with one repository's own words, for editors that know only JSON Schema. */
@NullMarked
package dev.postmortem.linter.schema;

import org.jspecify.annotations.NullMarked;
