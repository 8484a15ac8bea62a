package dev.postmortem.maven;

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
record Workplace(Path root, Path output) {

  private static final String POSTMORTEMS = "postmortems";

  /**
   * The place of a goal that looks at postmortems; empty in a module of a larger build that has
   * none. A module has them if it holds {@code postmortem.yml} or a folder {@code postmortems};
   * where Maven was started without a pom, or in a project that has no modules, the folders above
   * count too.
   */
  static Optional<Workplace> of(MavenProject project, MavenSession session) {
    Path base = base(project, session);
    boolean own =
        Files.exists(base.resolve(RepositoryRoot.CONFIGURATION_FILE))
            || Files.isDirectory(base.resolve(POSTMORTEMS));
    boolean oneOfMany =
        project.getFile() != null
            && (!project.isExecutionRoot() || !project.getModules().isEmpty());
    return !own && oneOfMany ? Optional.empty() : Optional.of(at(base, project));
  }

  /** The place of a goal that writes postmortems: where Maven was started. */
  static Workplace toWriteIn(MavenProject project, MavenSession session) {
    return at(base(project, session), project);
  }

  private static Workplace at(Path base, MavenProject project) {
    boolean own =
        Files.exists(base.resolve(RepositoryRoot.CONFIGURATION_FILE))
            || Files.isDirectory(base.resolve(POSTMORTEMS));
    Path root = own ? base : RepositoryRoot.find(base);
    boolean hasPom = project.getFile() != null;
    Path output = hasPom ? Path.of(project.getBuild().getDirectory()) : root.resolve("target");
    return new Workplace(root, output);
  }

  private static Path base(MavenProject project, MavenSession session) {
    File folder = project.getBasedir();
    Path base = folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    return base.toAbsolutePath().normalize();
  }
}
