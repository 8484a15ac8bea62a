/** Work spread over processors without disorder. */
@NullMarked
package dev.postmortem.corpus.parallel;

import org.jspecify.annotations.NullMarked;
