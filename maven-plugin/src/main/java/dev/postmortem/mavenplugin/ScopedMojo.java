package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.lint.Narrowing;
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

  /** What limits the findings. */
  final Narrowing narrowing() {
    return new Narrowing(
        Optional.ofNullable(changedSince),
        changedLinesOnly,
        Optional.ofNullable(baseline).map(File::toPath));
  }
}
