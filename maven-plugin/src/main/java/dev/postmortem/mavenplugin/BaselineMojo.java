package dev.postmortem.mavenplugin;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.BaselineFile;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import dev.postmortem.text.format.Counts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records existing findings in the baseline, so that {@code check} fails only on new ones. Fixed
 * findings are removed from it, and renamed files get their new name.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends PostmortemMojo {

  /** The baseline's file; {@code .postmortem-baseline.json} at the repository's root by default. */
  @Parameter(property = "postmortem.baseline")
  private @Nullable File baseline;

  /** Only removes fixed findings from the baseline. */
  @Parameter(property = "postmortem.prune", defaultValue = "false")
  private boolean prune;

  @Override
  void run(ProjectPaths place) throws TaskException {
    Path file = baseline == null ? place.root().resolve(Baseline.FILE_NAME) : baseline.toPath();
    int before = BaselineFile.read(file).size();
    var linted = LintTask.run(new LintRequest(place.root(), today(), Optional.empty(), file));
    if (!linted.result().failures().isEmpty()) {
      throw new TaskException(
          "The baseline is unchanged: " + linted.result().failures().get(0).message() + ".");
    }
    Baseline after = prune ? linted.result().stillOnRecord() : linted.result().toBaseline();
    BaselineFile.write(file, after);
    getLog().info(sentence(file, before, after.size()));
  }

  private String sentence(Path file, int before, int after) {
    if (after == 0 && before == 0) {
      return prune
          ? "No baseline file found; nothing to remove."
          : "No findings to record in the baseline.";
    }
    return after == 0
        ? "The baseline is empty now: " + file + " was deleted."
        : "%s: %s in the baseline (before: %d)."
            .formatted(file, Counts.of(after, "finding"), before);
  }
}
