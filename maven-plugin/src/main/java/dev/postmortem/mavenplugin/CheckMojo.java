package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckTask;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lints the postmortems, and fails the build on findings at or above {@code failOn}. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends FindingsMojo {

  /**
   * Findings that fail the build: {@code error} (only errors), {@code warning} (warnings too) or
   * {@code never}.
   */
  @Parameter(property = "postmortem.failOn", defaultValue = "error")
  private String failOn = "error";

  @Override
  void run(ProjectPaths place) throws TaskException, MojoFailureException {
    failFor(CheckTask.run(request(place, failOn), output()));
  }
}
