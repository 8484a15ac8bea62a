package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.CurrentDate;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: where they work, what day it is, and how they fail. */
abstract class PostmortemMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Skips this goal. */
  @Parameter(property = "postmortem.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The date that deadlines and ages are counted to, for example {@code 2026-06-04}. Without it the
   * date of {@code SOURCE_DATE_EPOCH} counts, otherwise today, both in UTC.
   */
  @Parameter(property = "postmortem.today")
  private @Nullable String today;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipping: postmortem.skip is set.");
      return;
    }
    try {
      UserProperties.refuseUnknown(session, execution);
      List<ProjectPaths> places = places();
      if (places.isEmpty()) {
        getLog().debug("Skipping this module: it has no postmortem.yml and no folder postmortems.");
      }
      for (ProjectPaths place : places) {
        run(place);
      }
    } catch (TaskException failed) {
      throw new MojoExecutionException(failed.getMessage());
    }
  }

  /** Where the goal works: nowhere in a module without postmortems. */
  List<ProjectPaths> places() {
    boolean fromCommandLine = execution.getLifecyclePhase() == null;
    // Maven runs a goal that needs no project only once, for all modules.
    List<MavenProject> projects = fromCommandLine ? session.getProjects() : List.of(project);
    return projects.stream()
        .flatMap(p -> ProjectPlaces.of(p, session).stream())
        .distinct()
        .toList();
  }

  /** Does the goal's work. */
  abstract void run(ProjectPaths place) throws TaskException, MojoFailureException;

  /** The date that counts. */
  final LocalDate today() throws TaskException {
    return CurrentDate.read(Optional.ofNullable(today));
  }

  /** Where the goal's words go. */
  final TaskOutput output() {
    return new MavenOutput(session, getLog());
  }

  /** Fails the build if there is a reason to. */
  static void failFor(Optional<String> reason) throws MojoFailureException {
    if (reason.isPresent()) {
      throw new MojoFailureException(reason.get());
    }
  }
}
