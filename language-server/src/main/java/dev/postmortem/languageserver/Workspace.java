package dev.postmortem.languageserver;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.git.History;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineFormatException;
import dev.postmortem.linter.baseline.BaselineReader;
import dev.postmortem.linter.language.RememberingReader;
import dev.postmortem.schema.document.PostmortemDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repository as an author has it open: files on disk, and the unsaved texts that stand in for
 * some of them. Only what changes is read again. Not safe for several threads at once.
 */
public final class Workspace {

  private final Linter linter = Linter.standard();
  private final Path root;
  private final Supplier<LocalDate> today;
  private final SortedMap<String, String> unsaved = new TreeMap<>();
  private final Map<String, RememberingReader> readers = new HashMap<>();
  private final Map<String, Baseline> baselines = new HashMap<>();
  private final FileStamps stamps;
  private RepositoryReader reader;
  private @Nullable View view;
  private Baseline baseline = Baseline.empty();
  private Optional<String> baselineProblem = Optional.empty();
  private boolean settled;
  private boolean readAgain;
  private long edition;

  /**
   * A corpus that was prepared meanwhile.
   *
   * @param edition of the workspace that it was prepared of
   */
  public record Settlement(PreparedCorpus corpus, long edition) {}

  private Workspace(Path root, Supplier<LocalDate> today) {
    this.root = root;
    this.stamps = new FileStamps(root);
    this.today = today;
    this.reader = RepositoryReader.in(root, today.get());
    readBaseline();
  }

  /**
   * The repository at a root.
   *
   * @param root an existing folder
   * @param today tells the date that deadlines are counted to
   */
  public static Workspace in(Path root, Supplier<LocalDate> today) {
    return new Workspace(root.toAbsolutePath().normalize(), today);
  }

  /** The folder that paths are relative to. */
  public Path root() {
    return root;
  }

  /** A file's path relative to the root, with {@code /}; empty if it lies elsewhere. */
  public Optional<String> pathOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root)
        ? Optional.of(root.relativize(absolute).toString().replace('\\', '/'))
        : Optional.empty();
  }

  /** Takes the text that an author has in front of them. */
  public void edit(String path, String text) {
    boolean known = text.equals(unsaved.put(path, text));
    View before = view;
    if (before == null || known) {
      return;
    }
    Optional<PostmortemDocument> document = before.document(path);
    if (document.isEmpty()) {
      readAgain(Set.of(path));
    } else if (!document.get().source().text().equals(text)) {
      Repository changed = before.repository().withText(path, text).orElseThrow();
      show(before.corpus().withText(path, changed));
      settled = false;
    }
  }

  /** Goes back to what the disk holds. */
  public void close(String path) {
    if (unsaved.remove(path) != null) {
      readers.remove(path);
      readAgain(Set.of(path));
    }
  }

  /** Reads files again that have changed on disk. */
  public void changedOnDisk(Set<String> paths) {
    Set<String> closed = new HashSet<>(paths);
    closed.removeAll(unsaved.keySet());
    if (!closed.isEmpty()) {
      readAgain(closed);
    }
  }

  /** Reads files again that have changed on disk, when the client does not say which. */
  public void lookAtDisk() {
    View before = view;
    if (before != null) {
      readAgain(before, stamps.changed(onDisk(before)));
    }
  }

  private static Set<String> onDisk(View view) {
    Set<String> paths = new HashSet<>(Set.of(Baseline.FILE_NAME));
    view.repository().documents().forEach(d -> paths.add(d.path()));
    return paths;
  }

  /** Paths of the texts that are open. */
  public List<String> open() {
    return List.copyOf(unsaved.keySet());
  }

  /** Whether more than the texts of open files has changed since this was last asked. */
  public boolean wasReadAgain() {
    boolean was = readAgain;
    readAgain = false;
    return was;
  }

  /** The repository as it is now. */
  public View view() {
    View known = view;
    if (known == null) {
      settled = true;
      known = show(linter.prepare(reader.withUnsaved(unsaved).readWithoutHistory()));
      stamps.changed(onDisk(known));
    }
    return known;
  }

  /** What the linter has to say about a file, by place; nothing if the file is no postmortem. */
  public List<Finding> findings(String path) {
    return lint(path).findings();
  }

  /** What the linter has to say about a file, and what is suppressed there. */
  public LintResult lint(String path) {
    View now = view();
    RememberingReader prose = readers.computeIfAbsent(path, p -> new RememberingReader());
    prose.beginAgain();
    return now.corpus().lint(path, baselines.computeIfAbsent(path, p -> about(p, now)), prose);
  }

  private Baseline about(String path, View now) {
    return baseline.about(
        path,
        now.repository().documents().stream()
            .map(PostmortemDocument::path)
            .collect(Collectors.toSet()));
  }

  /** Why the baseline could not be read. */
  public Optional<String> baselineProblem() {
    return baselineProblem;
  }

  /**
   * Findings of corpus rules lag while a text changes. This is the work that makes it true again;
   * it touches nothing of the workspace and may run in any thread. Empty if it is true already.
   */
  public Optional<Supplier<Settlement>> unsettled() {
    Repository repository = view().repository();
    long now = edition;
    return settled
        ? Optional.empty()
        : Optional.of(() -> new Settlement(linter.prepare(repository), now));
  }

  /**
   * The work that reads the history of the repository as it is now; may run in any thread. Its
   * result is for {@link #settle}.
   */
  public Supplier<Settlement> history() {
    Repository repository = view().repository();
    RepositoryReader files = reader;
    long now = edition;
    return () -> new Settlement(linter.prepare(files.withHistory(repository)), now);
  }

  /** Name of the commit that the history leads to; may be asked in any thread. */
  public Optional<String> head() {
    return reader.head();
  }

  /** Takes what was prepared meanwhile; edits since then stay. */
  public void settle(Settlement settlement) {
    Repository now = view().repository();
    History history = settlement.corpus().context().repository().corpus().history();
    if (settlement.edition() == edition) {
      settled = true;
      show(settlement.corpus());
    } else if (!history.equals(now.corpus().history())) {
      settled = true;
      show(linter.prepare(now.with(history)));
    }
  }

  private void readAgain(Set<String> changed) {
    View before = view;
    if (before != null && changed.stream().anyMatch(before::concerns)) {
      readAgain(before, changed);
    }
  }

  private void readAgain(View before, Set<String> changed) {
    if (changed.contains(Baseline.FILE_NAME)) {
      readBaseline();
    }
    baselines.clear();
    LocalDate date = today.get();
    if (!date.equals(before.today())) {
      reader = RepositoryReader.in(root, date);
    }
    show(linter.prepare(reader.withUnsaved(unsaved).readAgain(before.repository(), changed)));
    settled = true;
    readAgain = true;
  }

  private View show(PreparedCorpus corpus) {
    edition++;
    View now = new View(corpus, unsaved);
    view = now;
    return now;
  }

  private void readBaseline() {
    baselines.clear();
    baseline = Baseline.empty();
    baselineProblem = Optional.empty();
    RepositoryFolder folder = new RepositoryFolder(root, Map.of());
    if (folder.read(Baseline.FILE_NAME) instanceof RepositoryFolder.Reading.Text text) {
      try {
        baseline = BaselineReader.read(text.source().text());
      } catch (BaselineFormatException unreadable) {
        baselineProblem =
            Optional.of(
                Baseline.FILE_NAME
                    + " is not a baseline file: "
                    + unreadable.getMessage()
                    + ". Restore it from Git, or create a new one with mvn postmortem:baseline.");
      }
    }
  }
}
