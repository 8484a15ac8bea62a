/** Files of a repository: where its root is, which match a glob, and what may be read of them. */
@NullMarked
package dev.postmortem.corpus.files;

import org.jspecify.annotations.NullMarked;
