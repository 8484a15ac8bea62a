package dev.postmortem.mavenplugin;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.ChangeLimit;
import dev.postmortem.tasks.lint.LintRequest;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that can be limited to what a branch changed, and use the baseline. */
abstract class ScopedMojo extends PostmortemMojo {

  /**
   * Checks only files that changed since the merge base with this branch, for example {@code
   * origin/main}. Rules about the whole corpus still see every file.
   */
  @Parameter(property = "postmortem.changedSince")
  private @Nullable String changedSince;

  /** With {@code changedSince}: only findings on changed lines, and those about a whole file. */
  @Parameter(property = "postmortem.changedLinesOnly", defaultValue = "false")
  private boolean changedLinesOnly;

  /** The baseline's file; {@code .postmortem-baseline.json} at the root by default. */
  @Parameter(property = "postmortem.baseline")
  private @Nullable File baseline;

  /** What is asked for. */
  final LintRequest request(ProjectPaths place) throws TaskException {
    var since = Optional.ofNullable(changedSince).filter(s -> !s.isBlank());
    if (changedLinesOnly && since.isEmpty()) {
      throw new TaskException(
          "postmortem.changedLinesOnly needs a revision to compare with: add -Dpostmortem.changedSince=origin/main.");
    }
    var limit = changedLinesOnly ? ChangeLimit.Limit.LINES : ChangeLimit.Limit.FILES;
    var record = baseline == null ? place.root().resolve(Baseline.FILE_NAME) : baseline.toPath();
    return new LintRequest(
        place.root(), today(), since.map(s -> new ChangeLimit(s, limit)), record);
  }
}
