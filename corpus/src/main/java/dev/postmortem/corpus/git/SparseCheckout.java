package dev.postmortem.corpus.git;

import dev.postmortem.corpus.files.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;

/** The files of a commit that a sparse checkout leaves out of the work tree. */
public final class SparseCheckout {

  private SparseCheckout() {}

  /**
   * The files that are left out, relative to a folder with {@code /}; none where the index cannot
   * be read.
   *
   * @param include only files that match one of these
   * @param exclude and none of these
   */
  public static List<String> leftOut(Path root, List<String> include, List<String> exclude) {
    if (!mayBeSparse(root)) {
      return List.of();
    }
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return List.of();
    }
    List<Glob> included = include.stream().map(Glob::of).toList();
    List<Glob> excluded = exclude.stream().map(Glob::of).toList();
    List<String> paths = new ArrayList<>();
    try (WorkTree tree = opened.get()) {
      DirCache index = tree.git().readDirCache();
      for (int i = 0; i < index.getEntryCount(); i++) {
        DirCacheEntry entry = index.getEntry(i);
        if (entry.isSkipWorkTree() && entry.getPathString().startsWith(tree.prefix())) {
          String path = entry.getPathString().substring(tree.prefix().length());
          if (included.stream().anyMatch(g -> g.matches(path))
              && excluded.stream().noneMatch(g -> g.matches(path))) {
            paths.add(path);
          }
        }
      }
    } catch (IOException unreadable) {
      return List.of();
    }
    return paths;
  }

  /**
   * Whether it is worth opening the repository: Git keeps the pattern of a sparse checkout there.
   */
  private static boolean mayBeSparse(Path root) {
    for (Path at = root.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(Constants.DOT_GIT);
      if (Files.isDirectory(git)) {
        return Files.exists(git.resolve("info/sparse-checkout"));
      }
      if (Files.exists(git)) {
        return true;
      }
    }
    return false;
  }
}
