package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.actions.ActionsRequest;
import dev.postmortem.tasks.actions.ActionsTask;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the actions of all postmortems, those longest overdue first, and says how long open ones
 * have been waiting. {@code restricted} postmortems are left out.
 */
@Mojo(name = "actions", requiresProject = false, threadSafe = true)
public final class ActionsMojo extends PostmortemMojo {

  /**
   * States as the files have them, comma-separated: {@code open}, {@code in-progress}, {@code
   * done}, {@code dropped}; or {@code all}. The default lists actions that are still to be done.
   */
  @Parameter(property = "postmortem.status")
  private @Nullable String status;

  /** Only actions past their due date. */
  @Parameter(property = "postmortem.overdue", defaultValue = "false")
  private boolean overdue;

  /** Only actions of incidents that touched this service. */
  @Parameter(property = "postmortem.service")
  private @Nullable String service;

  /** Only actions of this kind, for example {@code detect}. */
  @Parameter(property = "postmortem.kind")
  private @Nullable String kind;

  /** Only actions that address this contributing factor. */
  @Parameter(property = "postmortem.factor")
  private @Nullable String factor;

  /** Only actions of this role or group, which must be in {@code owners} as one. */
  @Parameter(property = "postmortem.owner")
  private @Nullable String owner;

  /** Form of the list: {@code table}, {@code csv} or {@code json}. */
  @Parameter(property = "postmortem.format", defaultValue = "table")
  private String format = "table";

  /** File to write the list to, instead of the terminal. */
  @Parameter(property = "postmortem.output")
  private @Nullable File output;

  /** Who reads the list: {@code internal}, or {@code public} without owners and tickets. */
  @Parameter(property = "postmortem.audience", defaultValue = "internal")
  private String audience = "internal";

  /** Fails the build if any listed action is overdue, for scheduled jobs. */
  @Parameter(property = "postmortem.failOnOverdue", defaultValue = "false")
  private boolean failOnOverdue;

  @Override
  void run(ProjectPaths place) throws TaskException, MojoFailureException {
    var filter =
        new ActionsRequest.Filter(
            Optional.ofNullable(status),
            overdue,
            Optional.ofNullable(service),
            Optional.ofNullable(kind),
            Optional.ofNullable(factor),
            Optional.ofNullable(owner));
    var file = Optional.ofNullable(output).map(File::toPath);
    var request =
        new ActionsRequest(place.root(), today(), audience, format, file, filter, failOnOverdue);
    failFor(ActionsTask.run(request, output()));
  }
}
