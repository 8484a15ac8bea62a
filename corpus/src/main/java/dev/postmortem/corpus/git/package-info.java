/** What the history of the repository tells; the only package that knows JGit. */
@NullMarked
package dev.postmortem.corpus.git;

import org.jspecify.annotations.NullMarked;
