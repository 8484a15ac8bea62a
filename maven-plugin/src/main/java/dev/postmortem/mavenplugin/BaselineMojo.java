package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.BaselineRequest;
import dev.postmortem.tasks.lint.BaselineTask;
import java.io.File;
import java.util.List;
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

  /**
   * Records findings of these rules too, comma-separated: {@code secret}, {@code personal-data},
   * {@code duplicate-id}, {@code impossible-times} and unreadable files are left out by default.
   */
  @Parameter(property = "postmortem.include")
  private @Nullable List<String> include;

  @Override
  void run(ProjectPaths place) throws TaskException {
    var file = Optional.ofNullable(baseline).map(File::toPath);
    BaselineTask.run(
            new BaselineRequest(
                place.root(), today(), file, prune, include == null ? List.of() : include))
        .forEach(output().result()::println);
  }
}
