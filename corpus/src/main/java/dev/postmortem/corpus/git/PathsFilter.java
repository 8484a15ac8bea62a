package dev.postmortem.corpus.git;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lets some files and the folders above them pass; the set may grow and shrink between walks. */
final class PathsFilter extends TreeFilter {

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  void add(String path) {
    files.add(path);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (!folders.add(path.substring(0, slash))) {
        break;
      }
    }
  }

  void remove(String path) {
    files.remove(path);
  }

  @Override
  public boolean include(TreeWalk walk) {
    String path = walk.getPathString();
    return walk.isSubtree() ? folders.contains(path) : files.contains(path);
  }

  @Override
  public boolean shouldBeRecursive() {
    return true;
  }

  @Override
  public TreeFilter clone() {
    return this;
  }
}
