/**
 * The JSON Schemas of the front matter and of postmortem.yml; the only package that knows the
 * validator.
 */
@NullMarked
package dev.postmortem.schema.validation;

import org.jspecify.annotations.NullMarked;
