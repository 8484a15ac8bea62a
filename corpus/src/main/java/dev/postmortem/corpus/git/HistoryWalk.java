package dev.postmortem.corpus.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * One walk from the newest commit to the oldest along first parents, which collects the commits
 * that touched some files. Why first parents: docs/decisions/0002-git-walk.md.
 */
final class HistoryWalk {

  /** As in Git: a file that keeps half of its lines is the same file. */
  static final int SAME_FILE_PERCENT = 50;

  /** Beyond this many candidates only files with the very same content count as renamed. */
  static final int MAX_RENAME_CANDIDATES = 400;

  private final Repository git;
  private final Set<ObjectId> shallow;

  /** From a file's path at the commit being looked at to its present path. */
  private final Map<String, String> presentPaths = new HashMap<>();

  private final PathsFilter filter = new PathsFilter();
  private final Map<String, List<Touch>> touches = new TreeMap<>();
  private boolean complete = true;

  /**
   * A commit that touched a file.
   *
   * @param blob the content it left; empty if it removed the file
   * @param begins whether the file was not there before
   * @param cutOff whether earlier history is missing
   */
  record Touch(
      ObjectId commit,
      Instant at,
      String subject,
      Optional<ObjectId> blob,
      boolean begins,
      boolean cutOff) {}

  HistoryWalk(Repository git, Set<String> paths) throws IOException {
    this.git = git;
    this.shallow = git.getObjectDatabase().getShallowCommits();
    for (String path : paths) {
      presentPaths.put(path, path);
      filter.add(path);
      touches.put(path, new ArrayList<>());
    }
  }

  /** Whether the walk came to the first commit. */
  boolean isComplete() {
    return complete;
  }

  /** The commits that touched each file, by its present path, newest first. */
  Map<String, List<Touch>> run(ObjectId head) throws IOException {
    try (RevWalk commits = new RevWalk(git);
        TreeWalk trees = new TreeWalk(commits.getObjectReader())) {
      trees.setRecursive(true);
      trees.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, filter));
      @Nullable RevCommit commit = commits.parseCommit(head);
      while (commit != null && !presentPaths.isEmpty()) {
        @Nullable RevCommit parent = parent(commits, commit);
        look(trees, commit, parent);
        commit.disposeBody();
        commit = parent;
      }
    } catch (MissingObjectException partialClone) {
      complete = false;
    }
    return touches;
  }

  private static @Nullable RevCommit parent(RevWalk commits, RevCommit commit) throws IOException {
    return commit.getParentCount() == 0 ? null : commits.parseCommit(commit.getParent(0));
  }

  private void look(TreeWalk trees, RevCommit commit, @Nullable RevCommit parent)
      throws IOException {
    boolean cutOff = shallow.contains(commit.getId());
    complete &= !cutOff;
    setTrees(trees, commit, parent);
    List<String> added = new ArrayList<>();
    while (trees.next()) {
      boolean before = isFile(trees, 0);
      boolean after = isFile(trees, 1);
      if (!before && !after) {
        continue;
      }
      String path = trees.getPathString();
      String present = presentPaths.get(path);
      if (present == null) {
        continue;
      }
      boolean begins = !before;
      if (begins) {
        added.add(path);
      }
      touchesOf(present)
          .add(
              new Touch(
                  commit.getId(),
                  Instant.ofEpochSecond(commit.getCommitTime()),
                  commit.getShortMessage(),
                  after ? Optional.of(trees.getObjectId(1)) : Optional.empty(),
                  begins,
                  cutOff));
    }
    if (parent != null && !added.isEmpty()) {
      followRenames(commit, parent, new HashSet<>(added));
    }
  }

  private List<Touch> touchesOf(String present) {
    return touches.computeIfAbsent(present, p -> new ArrayList<>());
  }

  private static void setTrees(TreeWalk trees, RevCommit commit, @Nullable RevCommit parent)
      throws IOException {
    trees.reset();
    if (parent == null) {
      trees.addTree(new EmptyTreeIterator());
    } else {
      trees.addTree(parent.getTree());
    }
    trees.addTree(commit.getTree());
  }

  private static boolean isFile(TreeWalk trees, int tree) {
    return (trees.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
  }

  /** Looks for what was removed in the commit that added files; only then, for it is slow. */
  private void followRenames(RevCommit commit, RevCommit parent, Set<String> added)
      throws IOException {
    List<DiffEntry> removals = new ArrayList<>();
    List<DiffEntry> additions = new ArrayList<>();
    Set<String> endings = new HashSet<>(Set.of("md", "markdown"));
    added.forEach(path -> endings.add(ending(path)));
    try (TreeWalk trees = new TreeWalk(git)) {
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      setTrees(trees, commit, parent);
      for (DiffEntry entry : DiffEntry.scan(trees)) {
        if (entry.getChangeType() == ChangeType.DELETE
            && endings.contains(ending(entry.getOldPath()))) {
          removals.add(entry);
        } else if (entry.getChangeType() == ChangeType.ADD
            && endings.contains(ending(entry.getNewPath()))) {
          additions.add(entry);
        }
      }
    }
    if (removals.isEmpty()) {
      return;
    }
    RenameDetector detector = new RenameDetector(git);
    detector.setRenameScore(SAME_FILE_PERCENT);
    detector.setRenameLimit(MAX_RENAME_CANDIDATES);
    detector.addAll(removals);
    detector.addAll(additions);
    Map<String, String> presentByOldPath = new HashMap<>();
    for (DiffEntry entry : detector.compute()) {
      String newPath = entry.getNewPath();
      if (entry.getChangeType() == ChangeType.RENAME && added.contains(newPath)) {
        String present = presentPaths.remove(newPath);
        if (present != null) {
          filter.remove(newPath);
          doesNotBegin(touchesOf(present));
          presentByOldPath.put(entry.getOldPath(), present);
        }
      }
    }
    presentPaths.putAll(presentByOldPath);
    presentByOldPath.keySet().forEach(filter::add);
  }

  private static void doesNotBegin(List<Touch> touched) {
    int last = touched.size() - 1;
    Touch t = touched.get(last);
    touched.set(last, new Touch(t.commit(), t.at(), t.subject(), t.blob(), false, t.cutOff()));
  }

  static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
