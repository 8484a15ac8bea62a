/** Templates: the only package that knows Mustache. */
@NullMarked
package dev.postmortem.site.template;

import org.jspecify.annotations.NullMarked;
