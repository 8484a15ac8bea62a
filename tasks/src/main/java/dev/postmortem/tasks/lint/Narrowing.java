package dev.postmortem.tasks.lint;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What limits the findings of a run, in the words of the parameters.
 *
 * @param changedSince the branch, tag or commit whose files since then are judged
 * @param changedLinesOnly whether only findings on changed lines count
 * @param baseline the file with recorded findings; empty for the one at the root
 */
public record Narrowing(
    Optional<String> changedSince, boolean changedLinesOnly, Optional<Path> baseline) {
  /** Takes a blank revision for none. */
  public Narrowing {
    changedSince = changedSince.filter(s -> !s.isBlank());
  }
}
