package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where a goal works: in which modules of a build, or in which folder without one. */
final class ProjectPlaces {

  private ProjectPlaces() {}

  /**
   * The place of a goal that looks at postmortems; empty in a module of a larger build that has
   * none. A module has them if it holds {@code postmortem.yml} or a folder {@code postmortems};
   * where Maven was started without a pom, or in a project that has no modules, the folders above
   * count too.
   */
  static Optional<ProjectPaths> of(MavenProject project, MavenSession session) {
    boolean oneOfMany =
        project.getFile() != null
            && (!project.isExecutionRoot() || !project.getModules().isEmpty());
    return oneOfMany && !ProjectPaths.hasPostmortems(base(project, session))
        ? Optional.empty()
        : Optional.of(toWriteIn(project, session));
  }

  /**
   * The place of a goal that writes postmortems: the project, or the folder above that has some.
   */
  static ProjectPaths toWriteIn(MavenProject project, MavenSession session) {
    Path base = base(project, session);
    ProjectPaths around = ProjectPaths.around(base);
    if (project.getFile() == null) {
      return around;
    }
    Path root = ProjectPaths.hasPostmortems(around.root()) ? around.root() : base;
    return new ProjectPaths(root, Path.of(project.getBuild().getDirectory()));
  }

  private static Path base(MavenProject project, MavenSession session) {
    File folder = project.getBasedir();
    Path base = folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    return base.toAbsolutePath().normalize();
  }
}
