package dev.postmortem.corpus.git;

import dev.postmortem.corpus.git.ChangedFiles.ChangedLines;
import dev.postmortem.corpus.git.ChangedFiles.LineRange;
import dev.postmortem.corpus.git.ChangedFiles.Reason;
import dev.postmortem.text.format.Counts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Compares the work tree with the merge base; see {@link ChangedFiles}. */
public final class ChangesReader {

  private static final String IN_CI =
      "in GitHub Actions set fetch-depth: 0 for actions/checkout, in GitLab CI GIT_DEPTH: 0";

  private static final ChangedLines ALL_LINES =
      new ChangedLines(List.of(new LineRange(1, Integer.MAX_VALUE)));

  private final WorkTree tree;
  private final Repository git;
  private final Path root;
  private boolean lacksTexts;

  private ChangesReader(WorkTree tree, Path root) {
    this.tree = tree;
    this.git = tree.git();
    this.root = root;
  }

  /**
   * Looks for changes since the merge base of {@code HEAD} and another branch.
   *
   * @param root the folder that paths are relative to; may lie below the Git repository's own
   * @param ref a branch, tag or commit, for example {@code origin/main}
   * @param paths the files to look at, relative to {@code root}, with {@code /}
   */
  public static ChangedFiles since(Path root, String ref, Collection<String> paths) {
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return unreadable(root, ref);
    }
    try (WorkTree tree = opened.get()) {
      return new ChangesReader(tree, root).since(ref, paths);
    } catch (IOException unreadable) {
      return unreadable(root, ref);
    }
  }

  private static ChangedFiles unreadable(Path root, String ref) {
    Optional<String> why = CloneGap.unreadable(root);
    return why.isPresent()
        ? unknown(Reason.UNREADABLE, "The changes since " + ref + " are unknown. " + why.get())
        : unknown(
            Reason.NOT_A_REPOSITORY,
            "The changes since " + ref + " are unknown: this folder is not in a Git repository.");
  }

  private ChangedFiles since(String ref, Collection<String> paths) throws IOException {
    Optional<String> wrongHead = CloneGap.head(git);
    if (wrongHead.isPresent()) {
      return unknown(
          Reason.UNREADABLE, "The changes since " + ref + " are unknown. " + wrongHead.get());
    }
    ObjectId head = git.resolve(Constants.HEAD);
    if (head == null) {
      return unknown(
          Reason.NO_COMMIT,
          "The changes since " + ref + " are unknown: the repository has no commit yet.");
    }
    try {
      Optional<ObjectId> other = commit(ref);
      if (other.isEmpty()) {
        return unknown(Reason.NO_SUCH_REF, noSuchRef(ref));
      }
      Optional<RevCommit> base = mergeBase(head, other.get());
      if (base.isEmpty()) {
        return tree.isShallow()
            ? unknown(Reason.LACKS_OBJECTS, tooShallow(ref, head))
            : unknown(
                Reason.UNRELATED,
                "The current branch and "
                    + ref
                    + " have no commit in common; name another branch.");
      }
      Map<String, ChangedLines> changes = changes(base.get(), paths);
      return new ChangedFiles.Known(
          base.get().name(),
          changes,
          lacksTexts
              ? Optional.of(lacking(ref, "lacks texts of the commit where the branch left it"))
              : Optional.empty());
    } catch (MissingObjectException notInThisClone) {
      return unknown(
          Reason.LACKS_OBJECTS, lacking(ref, "lacks commits or folders that are to be compared"));
    }
  }

  private String tooShallow(String ref, ObjectId head) throws IOException {
    int depth = 0;
    try (RevWalk commits = new RevWalk(git)) {
      commits.markStart(commits.parseCommit(head));
      while (commits.next() != null) {
        depth++;
      }
    }
    int slash = ref.indexOf('/');
    String remote = slash > 0 ? ref.substring(0, slash) : "";
    return "This clone is shallow: its %s %s not reach back to where the branch left %s. Fetch all with git fetch --unshallow%s; %s."
        .formatted(
            Counts.of(depth, "commit"),
            depth == 1 ? "does" : "do",
            ref,
            git.getRemoteNames().contains(remote) ? " " + remote : "",
            IN_CI);
  }

  private String lacking(String ref, String what) {
    return "The changes since "
        + ref
        + " are unknown: this clone "
        + what
        + ". "
        + CloneGap.of(tree);
  }

  private Optional<ObjectId> commit(String ref) throws IOException {
    try (RevWalk commits = new RevWalk(git)) {
      ObjectId id = git.resolve(ref);
      return id == null ? Optional.empty() : Optional.of(commits.parseCommit(id));
    } catch (MissingObjectException notInThisClone) {
      if (git.findRef(ref) != null) {
        throw notInThisClone;
      }
      return Optional.empty();
    } catch (AmbiguousObjectException
        | IncorrectObjectTypeException
        | IllegalArgumentException notACommit) {
      return Optional.empty();
    }
  }

  private String noSuchRef(String ref) throws IOException {
    StringBuilder message =
        new StringBuilder("There is no branch, tag or commit \"" + ref + "\" in this clone; ");
    Optional<String> remote =
        git.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES).stream()
            .map(Ref::getName)
            .filter(name -> name.endsWith("/" + ref))
            .map(Repository::shortenRefName)
            .sorted()
            .findFirst();
    if (remote.isPresent()) {
      return message.append("did you mean \"").append(remote.get()).append("\"?").toString();
    }
    int slash = ref.indexOf('/');
    // A clone of a single branch fetches another one under its name only if told to.
    String what =
        slash > 0 && git.getRemoteNames().contains(ref.substring(0, slash))
            ? " %s +%s:refs/remotes/%s"
                .formatted(ref.substring(0, slash), ref.substring(slash + 1), ref)
            : "";
    if (tree.isShallow()) {
      message
          .append(
              "the clone is shallow, so fetch it with all of its history: git fetch --unshallow")
          .append(what)
          .append("; ")
          .append(IN_CI)
          .append('.');
    } else {
      message.append("fetch it first (git fetch").append(what).append(").");
    }
    return message.toString();
  }

  private Optional<RevCommit> mergeBase(ObjectId head, ObjectId other) throws IOException {
    try (RevWalk commits = new RevWalk(git)) {
      commits.setRevFilter(RevFilter.MERGE_BASE);
      commits.markStart(commits.parseCommit(head));
      commits.markStart(commits.parseCommit(other));
      RevCommit base = commits.next();
      return base == null ? Optional.empty() : Optional.of(commits.parseCommit(base));
    }
  }

  /** The index is asked first: a file that it knows to be unchanged need not be read. */
  private Map<String, ChangedLines> changes(RevCommit base, Collection<String> paths)
      throws IOException {
    PathsFilter filter = new PathsFilter();
    paths.forEach(path -> filter.add(tree.prefix() + path));
    Map<String, ObjectId> edited = new TreeMap<>();
    List<String> added = new ArrayList<>();
    DirCache index = index();
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.setRecursive(true);
      walk.setFilter(filter);
      walk.addTree(base.getTree());
      walk.addTree(new DirCacheIterator(index));
      FileTreeIterator files = new FileTreeIterator(git);
      files.setDirCacheIterator(walk, 1);
      walk.addTree(files);
      while (walk.next()) {
        if (walk.getRawMode(2) == 0) {
          continue;
        }
        if (walk.getRawMode(0) == 0) {
          added.add(walk.getPathString());
        } else if (!walk.idEqual(0, 2)) {
          edited.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }
    Map<String, ObjectId> moved = moved(base, added);
    Map<String, ChangedLines> changes = new TreeMap<>();
    paths.stream().filter(this::isUnspeakable).forEach(path -> changes.put(path, ALL_LINES));
    for (Map.Entry<String, ObjectId> file : edited.entrySet()) {
      ChangedLines lines = lines(file.getKey(), Optional.of(file.getValue()));
      changes.put(withoutPrefix(file.getKey()), lines);
    }
    for (String path : added) {
      changes.put(withoutPrefix(path), lines(path, Optional.ofNullable(moved.get(path))));
    }
    return Collections.unmodifiableMap(changes);
  }

  /** Without an index that can be read, all files are compared by their contents. */
  private DirCache index() {
    try {
      return git.readDirCache();
    } catch (IOException damagedOrSparse) {
      return DirCache.newInCore();
    }
  }

  private Map<String, ObjectId> moved(RevCommit base, List<String> added) throws IOException {
    try {
      return added.isEmpty() ? Map.of() : MovedFiles.origins(git, base, added);
    } catch (MissingObjectException partialClone) {
      lacksTexts = true;
      return Map.of();
    }
  }

  /** Whether the system's locale has no form for a name, so that the file cannot be compared. */
  private boolean isUnspeakable(String path) {
    try {
      return root.resolve(path).toString().isEmpty();
    } catch (InvalidPathException notInThisLocale) {
      return true;
    }
  }

  private String withoutPrefix(String path) {
    return path.substring(tree.prefix().length());
  }

  private ChangedLines lines(String path, Optional<ObjectId> before) throws IOException {
    RawText present = text(Files.readAllBytes(root.resolve(withoutPrefix(path))));
    Optional<RawText> past = before.isEmpty() ? Optional.empty() : past(before.get());
    if (past.isEmpty()) {
      return new ChangedLines(List.of(new LineRange(1, Math.max(1, present.size()))));
    }
    List<LineRange> ranges = new ArrayList<>();
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, past.get(), present)) {
      if (edit.getLengthB() > 0) {
        ranges.add(new LineRange(edit.getBeginB() + 1, edit.getEndB()));
      }
    }
    return new ChangedLines(ranges);
  }

  /** Empty in a partial clone that lacks the content. */
  private Optional<RawText> past(ObjectId blob) throws IOException {
    try {
      return Optional.of(text(git.open(blob, Constants.OBJ_BLOB).getBytes()));
    } catch (MissingObjectException partialClone) {
      lacksTexts = true;
      return Optional.empty();
    }
  }

  /** Lines end as they do in SourceText, so that both count alike. */
  private static RawText text(byte[] bytes) {
    ByteArrayOutputStream unified = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean ofPair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!ofPair) {
        unified.write(bytes[i] == '\r' ? '\n' : bytes[i]);
      }
    }
    return new RawText(unified.toByteArray());
  }

  private static ChangedFiles unknown(Reason reason, String message) {
    return new ChangedFiles.Unknown(reason, message);
  }
}
