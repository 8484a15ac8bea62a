package dev.postmortem.maven;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.maven.task.BaselineFile;
import dev.postmortem.maven.task.LintRequest;
import dev.postmortem.maven.task.LintTask;
import dev.postmortem.maven.task.TaskException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts present findings on record, so that {@code check} fails only on new ones. Findings that are
 * gone leave the record.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends PostmortemMojo {

  /** File for the record; {@code .postmortem-baseline.json} at the repository's root by default. */
  @Parameter(property = "postmortem.baseline")
  private @Nullable File baseline;

  @Override
  void run(Workplace place) throws TaskException {
    Path file = baseline == null ? place.root().resolve(Baseline.FILE_NAME) : baseline.toPath();
    int before = count(BaselineFile.read(file));
    var linted = LintTask.run(new LintRequest(place.root(), today(), Optional.empty(), file));
    Baseline after = linted.result().toBaseline();
    BaselineFile.write(file, after);
    getLog().info(sentence(file, before, count(after)));
  }

  private static int count(Baseline baseline) {
    return baseline.entries().stream().mapToInt(e -> e.count()).sum();
  }

  private static String sentence(Path file, int before, int after) {
    if (after == 0) {
      return before == 0
          ? "There is nothing to put on record: no findings."
          : "Nothing is left on record: " + file + " is gone.";
    }
    return "%s holds %d finding%s on record (before: %d)."
        .formatted(file, after, after == 1 ? "" : "s", before);
  }
}
