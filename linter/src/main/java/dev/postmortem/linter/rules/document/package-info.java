/** The rules of the document family. */
@NullMarked
package dev.postmortem.linter.rules.document;

import org.jspecify.annotations.NullMarked;
