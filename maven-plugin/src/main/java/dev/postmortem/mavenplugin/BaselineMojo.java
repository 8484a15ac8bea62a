package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.BaselineRequest;
import dev.postmortem.tasks.lint.BaselineTask;
import java.io.File;
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
    var file = Optional.ofNullable(baseline).map(File::toPath);
    BaselineTask.run(new BaselineRequest(place.root(), today(), file, prune))
        .forEach(output().result()::println);
  }
}
