/** A file as the site shows it; the only package that knows the site. */
@NullMarked
package dev.postmortem.languageserver.preview;

import org.jspecify.annotations.NullMarked;
