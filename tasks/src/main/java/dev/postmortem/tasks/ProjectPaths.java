package dev.postmortem.tasks;

import dev.postmortem.corpus.files.RepositoryRoot;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a task works.
 *
 * @param root the repository of postmortems
 * @param output the folder for generated files, {@code target} in most builds
 */
public record ProjectPaths(Path root, Path output) {

  private static final String POSTMORTEMS = "postmortems";
  private static final String OUTPUT = "target";
  private static final int MAX_DEPTH = 4;
  private static final Set<String> SKIPPED = Set.of(OUTPUT, "build", "node_modules", "vendor");

  /**
   * The repository that a folder is in, see {@link RepositoryRoot}; if that has neither settings
   * nor postmortems, the only one with settings below it.
   */
  public static ProjectPaths around(Path folder) {
    Path base = folder.toAbsolutePath().normalize();
    Path root = hasPostmortems(base) ? base : RepositoryRoot.find(base);
    List<Path> below = hasPostmortems(root) || !root.equals(base) ? List.of() : below(root);
    return in(below.size() == 1 ? below.get(0) : root);
  }

  /** The repository with this root. */
  public static ProjectPaths in(Path root) {
    return new ProjectPaths(root, root.resolve(OUTPUT));
  }

  /** Folders below that hold {@code postmortem.yml}, in order; those of builds do not count. */
  public static List<Path> below(Path root) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          Set.of(),
          MAX_DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              String name = String.valueOf(folder.getFileName());
              boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
              return skipped && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              Path folder = file.getParent();
              if (file.endsWith(RepositoryRoot.CONFIGURATION_FILE)
                  && folder != null
                  && !folder.equals(root)) {
                found.add(folder);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      return List.of();
    }
    return found.stream().sorted().toList();
  }

  /** Whether a folder is the root of a repository of postmortems. */
  public static boolean hasPostmortems(Path folder) {
    return Files.exists(folder.resolve(RepositoryRoot.CONFIGURATION_FILE))
        || Files.isDirectory(folder.resolve(POSTMORTEMS));
  }
}
