package dev.postmortem.corpus.files;

import dev.postmortem.text.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which files a repository holds beside its postmortems. Folders are looked into when they are
 * first asked about, and never outside of the repository; what was seen is remembered, so that one
 * run sees one state.
 */
public final class RepositoryFiles {

  private static final RepositoryFiles NONE = new RepositoryFiles(Optional.empty(), List.of());

  private final Optional<RepositoryFolder> folder;
  private final List<String> besides;
  private final ConcurrentMap<String, Optional<Set<String>>> names = new ConcurrentHashMap<>();

  /**
   * The files of a folder.
   *
   * @param besides files that lie among the postmortems and are none, relative to the root, sorted
   */
  public RepositoryFiles(RepositoryFolder folder, List<String> besides) {
    this(Optional.of(folder), besides);
  }

  private RepositoryFiles(Optional<RepositoryFolder> folder, List<String> besides) {
    this.folder = folder;
    this.besides = List.copyOf(besides);
  }

  /** No files: of texts that lie nowhere. */
  public static RepositoryFiles none() {
    return NONE;
  }

  /** Files that lie among the postmortems and are none, relative to the root, sorted. */
  public List<String> besides() {
    return besides;
  }

  /**
   * Whether there is such a file or folder, with just these letters: also on systems that do not
   * tell {@code A} from {@code a}, because others do.
   *
   * @param path relative to the root, with {@code /}; empty for the root
   */
  public boolean exists(String path) {
    if (path.isEmpty()) {
      return true;
    }
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "" : path.substring(0, slash);
    return exists(parent)
        && namesIn(parent).contains(path.substring(slash + 1))
        && folder.filter(f -> f.isReachable(path)).isPresent();
  }

  /** The names of files and folders in a folder, sorted; none if there is no such folder. */
  public Set<String> namesIn(String path) {
    return names.computeIfAbsent(path, p -> folder.flatMap(f -> f.names(p))).orElse(Set.of());
  }

  /**
   * Reads a text file; empty if it is not there or cannot be read.
   *
   * @param path relative to the root, with {@code /}
   */
  public Optional<SourceText> read(String path) {
    return folder
        .map(f -> f.read(path))
        .filter(RepositoryFolder.Reading.Text.class::isInstance)
        .map(reading -> ((RepositoryFolder.Reading.Text) reading).source());
  }
}
