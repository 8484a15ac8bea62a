package dev.postmortem.corpus.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a repository of postmortems begins. */
public final class RepositoryRoot {

  /** The file that an organisation's settings stand in. */
  public static final String CONFIGURATION_FILE = "postmortem.yml";

  private RepositoryRoot() {}

  /**
   * The root for any folder or file inside: the nearest folder upward that holds {@code
   * postmortem.yml}, else the nearest that holds {@code .git} (in a worktree that is a file), else
   * the folder itself. A {@code postmortem.yml} above the Git repository does not count.
   */
  public static Path find(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    Optional<Path> git = upward(folder, ".git", Optional.empty());
    return upward(folder, CONFIGURATION_FILE, git).or(() -> git).orElse(folder);
  }

  /**
   * Where a repository of postmortems lies in its Git repository, with {@code /}; empty if it is
   * that repository's root or in none.
   */
  public static String folderInGit(Path root) {
    Path folder = root.toAbsolutePath().normalize();
    return upward(folder, ".git", Optional.empty())
        .map(git -> git.relativize(folder).toString().replace('\\', '/'))
        .orElse("");
  }

  private static Optional<Path> upward(Path folder, String name, Optional<Path> last) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(name))) {
        return Optional.of(at);
      }
      if (last.isPresent() && last.get().equals(at)) {
        break;
      }
    }
    return Optional.empty();
  }
}
