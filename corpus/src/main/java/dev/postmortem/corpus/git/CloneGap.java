package dev.postmortem.corpus.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a clone lacks of its repository, in a sentence that says how to get it. */
public final class CloneGap {

  private static final String SHALLOW =
      "This clone is shallow: fetch all of its history (git fetch --unshallow; fetch-depth: 0 for"
          + " actions/checkout; GIT_DEPTH: 0 in GitLab CI).";
  private static final String PARTIAL =
      "This clone is partial and lacks earlier contents: fetch them (git fetch --refetch"
          + " --no-filter), or clone without --filter (for actions/checkout without filter and"
          + " sparse-checkout).";
  private static final String SPARSE_INDEX =
      "This clone has a sparse index, which is not supported: git sparse-checkout reapply"
          + " --no-sparse-index writes a full one.";
  private static final String SPLIT_INDEX =
      "This clone has a split index, which is not supported: git update-index --no-split-index"
          + " writes a whole one.";
  private static final String DAMAGED_INDEX =
      "The index of this clone is damaged: remove .git/index, and git reset writes a new one.";
  private static final String OBJECTS_MISSING =
      "The Git repository lacks objects that it refers to: git fsck lists them; clone it again.";

  private CloneGap() {}

  /**
   * What keeps a history from being read whole; to be asked where it was not.
   *
   * @return empty where there is no Git repository, or no commit yet
   */
  public static Optional<String> in(Path root) {
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return unreadable(root);
    }
    try (WorkTree tree = opened.get()) {
      Optional<String> head = head(tree.git());
      return head.isEmpty() && tree.git().resolve(Constants.HEAD) == null
          ? Optional.empty()
          : head.or(() -> Optional.of(of(tree)));
    } catch (IOException unreadable) {
      return unreadable(root);
    }
  }

  /** What a repository lacks that does not have all of its objects. */
  static String of(WorkTree tree) {
    Repository git = tree.git();
    Config settings = git.getConfig();
    try {
      Optional<Path> gone = missingAlternate(git);
      if (gone.isPresent()) {
        return "This clone shares the objects of "
            + gone.get()
            + ", which does not exist: clone again without --shared and --reference, or with"
            + " --dissociate.";
      }
      if (tree.isShallow()) {
        return SHALLOW;
      }
    } catch (IOException unreadable) {
      return OBJECTS_MISSING;
    }
    return isPartial(settings) ? PARTIAL : index(git).orElse(OBJECTS_MISSING);
  }

  private static Optional<String> index(Repository git) {
    try {
      git.readDirCache();
      return Optional.empty();
    } catch (IOException unreadable) {
      if (git.getConfig().getBoolean("index", "sparse", false)) {
        return Optional.of(SPARSE_INDEX);
      }
      return Optional.of(hasSplitIndex(git) ? SPLIT_INDEX : DAMAGED_INDEX);
    }
  }

  private static boolean hasSplitIndex(Repository git) {
    String[] shared = git.getDirectory().list((folder, name) -> name.startsWith("sharedindex."));
    return shared != null && shared.length > 0;
  }

  /** What is wrong with {@code HEAD}: it leads to no branch, or to no commit of this clone. */
  static Optional<String> head(Repository git) throws IOException {
    Ref head = git.exactRef(Constants.HEAD);
    ObjectId commit = head == null ? null : head.getObjectId();
    if (commit == null) {
      boolean hasCommits =
          !git.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES).isEmpty();
      return hasCommits && head != null
          ? Optional.of(
              "HEAD refers to the branch "
                  + Repository.shortenRefName(head.getTarget().getName())
                  + ", which does not exist in this clone: check out a branch or a commit.")
          : Optional.empty();
    }
    try (RevWalk commits = new RevWalk(git)) {
      commits.parseCommit(commit);
      return Optional.empty();
    } catch (IOException notThere) {
      return missingAlternate(git).isPresent()
          ? Optional.empty()
          : Optional.of(
              "HEAD refers to the commit "
                  + commit.abbreviate(10).name()
                  + ", which this clone lacks: check out a branch or a commit.");
    }
  }

  /** Why a folder's repository cannot be opened or read; empty if there is none. */
  static Optional<String> unreadable(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(Constants.DOT_GIT);
      if (Files.isRegularFile(git)) {
        return Optional.of(
            "The file "
                + git
                + " refers to a Git repository that does not exist or cannot be read: clone or"
                + " mount all of it.");
      }
      if (Files.isDirectory(git)) {
        return Optional.of(unreadableFolder(git));
      }
    }
    return Optional.empty();
  }

  private static String unreadableFolder(Path git) {
    if (line(git.resolve("config"), "objectformat").filter(l -> l.contains("sha256")).isPresent()) {
      return "This Git repository uses SHA-256, which is not supported: its history and its changes"
          + " cannot be read; all files can be checked.";
    }
    boolean hasHead =
        line(git.resolve(Constants.HEAD), "")
            .filter(l -> l.startsWith("ref: refs/") || ObjectId.isId(l))
            .isPresent();
    return hasHead
        ? "The Git repository cannot be read: git fsck says why."
        : "The Git repository cannot be read: "
            + git.resolve(Constants.HEAD)
            + " names neither a branch nor a commit; clone it again.";
  }

  /** The first line of a file with a word, in any case. */
  private static Optional<String> line(Path file, String word) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
          .filter(l -> l.toLowerCase(java.util.Locale.ROOT).contains(word))
          .findFirst()
          .map(String::strip);
    } catch (IOException | UncheckedIOException notThere) {
      return Optional.empty();
    }
  }

  static boolean isPartial(Config settings) {
    return settings.getString("extensions", null, "partialclone") != null
        || settings.getSubsections("remote").stream()
            .anyMatch(
                remote ->
                    settings.getBoolean("remote", remote, "promisor", false)
                        || settings.getString("remote", remote, "partialclonefilter") != null);
  }

  private static Optional<Path> missingAlternate(Repository git) {
    try {
      Path objects = git.getDirectory().toPath().resolve(Constants.OBJECTS);
      List<String> lines = Files.readAllLines(objects.resolve(Constants.INFO_ALTERNATES));
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(objects::resolve)
          .filter(folder -> !Files.isDirectory(folder))
          .findFirst();
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }
}
