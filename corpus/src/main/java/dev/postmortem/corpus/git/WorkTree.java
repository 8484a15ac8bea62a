package dev.postmortem.corpus.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * A Git repository with files, opened for reading, and the folder in it that postmortems' paths are
 * relative to.
 *
 * @param git the repository
 * @param prefix that folder, relative to the work tree, with a {@code /} at the end; empty if it is
 *     the work tree's own
 */
record WorkTree(Repository git, String prefix) implements AutoCloseable {

  static {
    SystemReader.setInstance(new LeavesNoTrace(SystemReader.getInstance()));
  }

  /**
   * Opens the repository that a folder lies in; empty if it lies in none, or in one that cannot be
   * read or has no work tree.
   */
  static Optional<WorkTree> open(Path folder) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null && builder.getGitCommonDir() == null) {
      return Optional.empty();
    }
    try {
      Repository git = builder.setMustExist(true).build();
      Optional<String> prefix = git.isBare() ? Optional.empty() : prefix(git, folder);
      if (prefix.isEmpty()) {
        git.close();
      }
      return prefix.map(p -> new WorkTree(git, p));
    } catch (IOException | IllegalArgumentException notReadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> prefix(Repository git, Path folder) throws IOException {
    Path tree = git.getWorkTree().toPath().toRealPath();
    Path real = folder.toRealPath();
    if (!real.startsWith(tree)) {
      return Optional.empty();
    }
    String relative = tree.relativize(real).toString().replace('\\', '/');
    return Optional.of(relative.isEmpty() ? "" : relative + "/");
  }

  boolean isShallow() throws IOException {
    return !git.getObjectDatabase().getShallowCommits().isEmpty();
  }

  @Override
  public void close() {
    git.close();
  }

  /**
   * JGit would measure how exact the file system's clock is by writing into {@code .git}, for up to
   * three seconds, and keep the result in the user's home: it gets the coarsest clock instead. And
   * it would start Git to find the system's settings; of those only the line endings of Windows
   * matter to a reader.
   */
  private static final class LeavesNoTrace extends SystemReader.Delegate {

    private @Nullable StoredConfig userConfig;

    LeavesNoTrace(SystemReader delegate) {
      super(delegate);
    }

    /** The user's own settings, and below them what JGit asks of the file system's clock. */
    @Override
    public synchronized StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
      if (userConfig == null) {
        userConfig = empty(super.getUserConfig(), FS.DETECTED);
      }
      return userConfig;
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
      return isWindows() ? super.openSystemConfig(parent, fs) : empty(parent, fs);
    }

    private static final long MAX_CLOCK_RESOLUTION_SECONDS = 2;

    private static FileBasedConfig empty(Config parent, FS fs) {
      return new FileBasedConfig(parent, null, fs) {
        @Override
        public long getTimeUnit(
            String section,
            @Nullable String subsection,
            String name,
            long defaultValue,
            TimeUnit unit) {
          return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
              ? unit.convert(MAX_CLOCK_RESOLUTION_SECONDS, TimeUnit.SECONDS)
              : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
          return false;
        }
      };
    }
  }
}
