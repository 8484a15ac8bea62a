/** JSON trees, read and written; the only package that knows Jackson. */
@NullMarked
package dev.postmortem.linter.json;

import org.jspecify.annotations.NullMarked;
