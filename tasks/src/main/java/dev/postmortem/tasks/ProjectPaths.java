package dev.postmortem.tasks;

import dev.postmortem.corpus.files.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a task works.
 *
 * @param root the repository of postmortems
 * @param output the folder for generated files, {@code target} in most builds
 */
public record ProjectPaths(Path root, Path output) {

  private static final String POSTMORTEMS = "postmortems";
  private static final String OUTPUT = "target";

  /** The repository that a folder is in; see {@link RepositoryRoot}. */
  public static ProjectPaths around(Path folder) {
    Path base = folder.toAbsolutePath().normalize();
    return in(hasPostmortems(base) ? base : RepositoryRoot.find(base));
  }

  /** The repository with this root. */
  public static ProjectPaths in(Path root) {
    return new ProjectPaths(root, root.resolve(OUTPUT));
  }

  /** Whether a folder is the root of a repository of postmortems. */
  public static boolean hasPostmortems(Path folder) {
    return Files.exists(folder.resolve(RepositoryRoot.CONFIGURATION_FILE))
        || Files.isDirectory(folder.resolve(POSTMORTEMS));
  }
}
