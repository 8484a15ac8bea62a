package dev.postmortem.mavenplugin;

import dev.postmortem.corpus.files.RepositoryRoot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a goal works.
 *
 * @param root the repository of postmortems
 * @param output the build's own folder, {@code target} in most builds
 */
record ProjectPaths(Path root, Path output) {

  private static final String POSTMORTEMS = "postmortems";

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
    return oneOfMany && !hasPostmortems(base(project, session))
        ? Optional.empty()
        : Optional.of(toWriteIn(project, session));
  }

  /**
   * The place of a goal that writes postmortems: the project, or the folder above that has some.
   */
  static ProjectPaths toWriteIn(MavenProject project, MavenSession session) {
    Path base = base(project, session);
    boolean hasPom = project.getFile() != null;
    Path above = RepositoryRoot.find(base);
    boolean stay = hasPostmortems(base) || (hasPom && !hasPostmortems(above));
    Path root = stay ? base : above;
    return new ProjectPaths(
        root, hasPom ? Path.of(project.getBuild().getDirectory()) : root.resolve("target"));
  }

  private static boolean hasPostmortems(Path folder) {
    return Files.exists(folder.resolve(RepositoryRoot.CONFIGURATION_FILE))
        || Files.isDirectory(folder.resolve(POSTMORTEMS));
  }

  private static Path base(MavenProject project, MavenSession session) {
    File folder = project.getBasedir();
    Path base = folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    return base.toAbsolutePath().normalize();
  }
}
