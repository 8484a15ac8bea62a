package dev.postmortem.tasks.lint;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.TaskException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to lint.
 *
 * @param root the repository
 * @param today the date that deadlines are counted to
 * @param changes what to limit findings to; empty for no limit
 * @param baseline the file with findings on record; need not be there
 */
public record LintRequest(
    Path root, LocalDate today, Optional<ChangeLimit> changes, Path baseline) {

  /**
   * What is asked for in the words of the parameters.
   *
   * @throws TaskException if they contradict each other
   */
  public static LintRequest of(Path root, LocalDate today, Narrowing narrowing)
      throws TaskException {
    if (narrowing.changedLinesOnly() && narrowing.changedSince().isEmpty()) {
      throw new TaskException(
          "postmortem.changedLinesOnly needs a revision to compare with: add -Dpostmortem.changedSince=origin/main.");
    }
    var limit = narrowing.changedLinesOnly() ? ChangeLimit.Limit.LINES : ChangeLimit.Limit.FILES;
    return new LintRequest(
        root,
        today,
        narrowing.changedSince().map(since -> new ChangeLimit(since, limit)),
        narrowing.baseline().orElse(root.resolve(Baseline.FILE_NAME)));
  }
}
