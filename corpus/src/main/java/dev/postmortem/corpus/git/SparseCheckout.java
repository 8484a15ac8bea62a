package dev.postmortem.corpus.git;

import dev.postmortem.corpus.files.RepositoryFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;

/**
 * What a sparse checkout leaves out: it is in the repository, and not on disk.
 *
 * @param paths of all files that are left out, relative to a folder, with {@code /}
 * @param texts of those that postmortems and settings may be; empty where a partial clone lacks one
 */
public record SparseCheckout(Set<String> paths, Map<String, String> texts) {

  /** A checkout of everything. */
  public static final SparseCheckout NONE = new SparseCheckout(Set.of(), Map.of());

  private static final Pattern READ = Pattern.compile(".*\\.(md|markdown|ya?ml)");

  /** Copies both. */
  public SparseCheckout {
    paths = Set.copyOf(paths);
    texts = Map.copyOf(texts);
  }

  /** What the checkout that a folder lies in leaves out below that folder. */
  public static SparseCheckout of(Path folder) {
    Optional<WorkTree> opened = WorkTree.open(folder);
    if (opened.isEmpty()) {
      return NONE;
    }
    try (WorkTree tree = opened.get()) {
      // The setting that turns it on may be in a file that JGit does not read.
      boolean sparse = new File(tree.git().getDirectory(), "info/sparse-checkout").isFile();
      return sparse ? leftOut(tree) : NONE;
    } catch (IOException unreadable) {
      return NONE;
    }
  }

  private static SparseCheckout leftOut(WorkTree tree) throws IOException {
    Set<String> paths = new TreeSet<>();
    Map<String, String> texts = new TreeMap<>();
    DirCache index = tree.git().readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      String inGit = entry.getPathString();
      if (entry.isSkipWorkTree() && inGit.startsWith(tree.prefix())) {
        String path = inGit.substring(tree.prefix().length());
        paths.add(path);
        if (READ.matcher(path).matches()) {
          texts.put(path, text(tree.git(), entry));
        }
      }
    }
    return new SparseCheckout(paths, texts);
  }

  private static String text(Repository git, DirCacheEntry entry) throws IOException {
    try {
      ObjectLoader blob = git.open(entry.getObjectId());
      return blob.getSize() > RepositoryFolder.MAX_FILE_BYTES
          ? ""
          : new String(blob.getBytes(), StandardCharsets.UTF_8);
    } catch (MissingObjectException partialClone) {
      return "";
    }
  }
}
