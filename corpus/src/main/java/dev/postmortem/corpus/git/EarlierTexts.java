package dev.postmortem.corpus.git;

import dev.postmortem.corpus.files.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The texts that a commit has and the work tree lacks, of files that other files depend on: removed
 * postmortems, and settings that were changed.
 */
public final class EarlierTexts {

  private final WorkTree tree;
  private final Path root;
  private final DirCache index;

  private EarlierTexts(WorkTree tree, Path root) throws IOException {
    this.tree = tree;
    this.root = root;
    this.index = tree.git().readDirCache();
  }

  /**
   * The texts, by path relative to a folder with {@code /}; settings that the commit lacks are
   * empty.
   *
   * @param commit full hash
   * @return empty if the clone lacks some of them
   */
  public static Optional<Map<String, String>> read(Path root, String commit) {
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (WorkTree tree = opened.get()) {
      return Optional.of(new EarlierTexts(tree, root).read(ObjectId.fromString(commit)));
    } catch (IOException notInThisClone) {
      return Optional.empty();
    }
  }

  private Map<String, String> read(ObjectId commit) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Repository git = tree.git();
    boolean hadSettings = false;
    try (RevWalk commits = new RevWalk(git);
        TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        String inGit = walk.getPathString();
        if (!inGit.startsWith(tree.prefix())) {
          continue;
        }
        String path = inGit.substring(tree.prefix().length());
        hadSettings |= path.equals(RepositoryRoot.CONFIGURATION_FILE);
        if (isOfInterest(path, inGit)) {
          String text =
              new String(git.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
          if (!isSame(path, text)) {
            texts.put(path, text);
          }
        }
      }
    }
    if (!hadSettings && Files.exists(root.resolve(RepositoryRoot.CONFIGURATION_FILE))) {
      texts.put(RepositoryRoot.CONFIGURATION_FILE, "");
    }
    return Collections.unmodifiableMap(texts);
  }

  private boolean isOfInterest(String path, String inGit) {
    if (path.endsWith(".yml") || path.endsWith(".yaml")) {
      return !isLeftOut(inGit);
    }
    return path.endsWith(".md") && !exists(path) && !isLeftOut(inGit);
  }

  /** Whether a sparse checkout leaves a file out, which is no change. */
  private boolean isLeftOut(String inGit) {
    DirCacheEntry entry = index.getEntry(inGit);
    return entry != null && entry.isSkipWorkTree();
  }

  private boolean exists(String path) {
    try {
      return Files.exists(root.resolve(path));
    } catch (InvalidPathException notInThisLocale) {
      return true;
    }
  }

  private boolean isSame(String path, String text) throws IOException {
    return exists(path)
        && Files.isRegularFile(root.resolve(path))
        && new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .equals(text.replace("\r\n", "\n"));
  }
}
