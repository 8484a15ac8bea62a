package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckRequest;
import dev.postmortem.tasks.lint.CheckTask;
import org.apache.maven.plugins.annotations.Mojo;

/** Lints the postmortems and reports findings. Never fails the build because of findings. */
@Mojo(name = "lint", requiresProject = false, threadSafe = true)
public final class LintMojo extends FindingsMojo {

  @Override
  void run(ProjectPaths place) throws TaskException {
    CheckTask.run(request(place, CheckRequest.NEVER), output());
  }
}
