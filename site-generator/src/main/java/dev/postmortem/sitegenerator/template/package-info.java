/** Templates: the only package that knows Mustache. */
@NullMarked
package dev.postmortem.sitegenerator.template;

import org.jspecify.annotations.NullMarked;
