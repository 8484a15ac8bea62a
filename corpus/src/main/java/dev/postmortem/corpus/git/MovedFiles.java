package dev.postmortem.corpus.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds out where new files of the work tree came from. */
final class MovedFiles {

  private MovedFiles() {}

  /**
   * The former content of files that were moved; files that are really new are not in it.
   *
   * @param added paths relative to the work tree
   * @throws MissingObjectException in a clone that lacks the texts to compare with
   */
  static Map<String, ObjectId> origins(Repository git, RevCommit base, List<String> added)
      throws IOException {
    PathsFilter filter = new PathsFilter();
    added.forEach(filter::add);
    removed(git, base, added).forEach(filter::add);
    FileTreeIterator files = new FileTreeIterator(git);
    List<DiffEntry> entries;
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.setRecursive(true);
      walk.setFilter(filter);
      walk.addTree(base.getTree());
      walk.addTree(files);
      entries = DiffEntry.scan(walk);
    }
    RenameDetector detector = new RenameDetector(git);
    detector.setRenameScore(HistoryWalk.SAME_FILE_PERCENT);
    detector.setRenameLimit(HistoryWalk.MAX_RENAME_CANDIDATES);
    detector.addAll(entries);
    Map<String, ObjectId> origins = new TreeMap<>();
    List<ObjectId> lost = new ArrayList<>();
    ContentSource.Pair contents =
        new ContentSource.Pair(
            ContentSource.create(git.newObjectReader()),
            ContentSource.create(new FileTreeIterator(git)));
    try {
      for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
        if (entry.getChangeType() == ChangeType.RENAME) {
          origins.put(entry.getNewPath(), entry.getOldId().toObjectId());
        } else if (entry.getChangeType() == ChangeType.DELETE) {
          lost.add(entry.getOldId().toObjectId());
        }
      }
    } catch (CanceledException neverCancelled) {
      throw new IllegalStateException(neverCancelled);
    } finally {
      contents.close();
    }
    if (!origins.keySet().containsAll(added)) {
      mustBeThere(git, lost);
    }
    return origins;
  }

  /** JGit takes a text that the clone lacks for one that nothing resembles. */
  private static void mustBeThere(Repository git, List<ObjectId> texts) throws IOException {
    try (ObjectReader reader = git.newObjectReader()) {
      for (ObjectId text : texts) {
        if (!reader.has(text)) {
          throw new MissingObjectException(text, Constants.OBJ_BLOB);
        }
      }
    }
  }

  /** Files of the same kinds that were there at the base and are gone. */
  private static List<String> removed(Repository git, RevCommit base, List<String> added)
      throws IOException {
    Set<String> endings = new HashSet<>(Set.of("md", "markdown"));
    added.forEach(path -> endings.add(HistoryWalk.ending(path)));
    List<String> gone = new ArrayList<>();
    java.io.File tree = git.getWorkTree();
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.setRecursive(true);
      walk.addTree(base.getTree());
      while (walk.next()) {
        String path = walk.getPathString();
        if (endings.contains(HistoryWalk.ending(path)) && !new java.io.File(tree, path).exists()) {
          gone.add(path);
        }
      }
    }
    return gone;
  }
}
