package dev.postmortem.editor;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository as an author has it open: files on disk, and the unsaved texts that stand in for
 * some of them. Not safe for several threads at once.
 */
public final class Workspace {

  private static final String SETTINGS = "postmortem.yml";

  private final Linter linter = Linter.standard();
  private final RepositoryReader reader;
  private final SortedMap<String, String> unsaved = new TreeMap<>();
  private Optional<Repository> present = Optional.empty();

  private Workspace(RepositoryReader reader) {
    this.reader = reader;
  }

  /**
   * The repository that a folder lies in.
   *
   * @param today the date that deadlines are counted to
   */
  public static Workspace at(Path folder, LocalDate today) {
    return new Workspace(RepositoryReader.at(folder, today));
  }

  /** The folder that paths are relative to. */
  public Path root() {
    return reader.root();
  }

  /** A file's path relative to the root, with {@code /}; empty if it lies elsewhere. */
  public Optional<String> pathOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root())
        ? Optional.of(root().relativize(absolute).toString().replace('\\', '/'))
        : Optional.empty();
  }

  /** Takes the text that an author has in front of them. */
  public void edit(String path, String text) {
    unsaved.put(path, text);
    present =
        path.equals(SETTINGS)
            ? Optional.empty()
            : present.flatMap(repository -> repository.withText(path, text));
  }

  /** Goes back to what the disk holds. */
  public void close(String path) {
    unsaved.remove(path);
    forget();
  }

  /** Files have changed on disk: read them again when next asked. */
  public void forget() {
    present = Optional.empty();
  }

  /** Paths of the texts that are open. */
  public List<String> open() {
    return List.copyOf(unsaved.keySet());
  }

  /** What the linter has to say of a file, by place; nothing if the file is no postmortem. */
  public List<Finding> findings(String path) {
    return linter.lint(repository(), LintScope.files(List.of(path)), Baseline.empty()).findings();
  }

  private Repository repository() {
    Repository repository =
        present.orElseGet(() -> reader.withUnsaved(unsaved).readWithoutHistory());
    present = Optional.of(repository);
    return repository;
  }
}
