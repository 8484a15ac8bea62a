package dev.postmortem.corpus.git;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;

/**
 * How Git has a clone set up.
 *
 * @param top the work tree's own folder
 * @param hooks the folder of hooks, whether it exists or not
 * @param origin the address of the remote {@code origin}
 */
public record GitClone(Path top, Path hooks, Optional<String> origin) {

  /** The clone that a folder lies in; empty without one. */
  public static Optional<GitClone> of(Path folder) {
    Optional<WorkTree> opened = WorkTree.open(folder);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (WorkTree tree = opened.get()) {
      Config config = tree.git().getConfig();
      Path top = tree.git().getWorkTree().toPath();
      String hooks = config.getString(ConfigConstants.CONFIG_CORE_SECTION, null, "hooksPath");
      return Optional.of(
          new GitClone(
              top,
              hooks == null
                  ? tree.git().getCommonDirectory().toPath().resolve("hooks")
                  : top.resolve(hooks),
              Optional.ofNullable(
                  config.getString(ConfigConstants.CONFIG_REMOTE_SECTION, "origin", "url"))));
    }
  }
}
