package dev.postmortem.corpus;

import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.config.ConfigurationReader;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.git.HistoryReader;
import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Postmortem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a repository of postmortems from disk; total: what cannot be read is named in {@link
 * Repository#skipped()} or is a problem of its document, and never hides the rest.
 */
public final class RepositoryReader {

  private final Path root;
  private final LocalDate today;
  private final Map<String, String> unsaved;

  private RepositoryReader(Path root, LocalDate today, Map<String, String> unsaved) {
    this.root = root;
    this.today = today;
    this.unsaved = unsaved;
  }

  /**
   * A reader of the repository that a folder or file lies in, see {@link RepositoryRoot#find}.
   *
   * @param start any folder or file inside
   * @param today the date that ages and deadlines are counted to, see {@link Today}
   */
  public static RepositoryReader at(Path start, LocalDate today) {
    return new RepositoryReader(RepositoryRoot.find(start), today, Map.of());
  }

  /**
   * A reader of a folder that is known to be the root, as in a module of a larger repository.
   *
   * @param root an existing folder
   * @param today the date that ages and deadlines are counted to, see {@link Today}
   */
  public static RepositoryReader in(Path root, LocalDate today) {
    return new RepositoryReader(root.toAbsolutePath().normalize(), today, Map.of());
  }

  /**
   * The same, with texts that stand in for files: what an editor has not saved yet.
   *
   * @param texts by path relative to the root, with {@code /}
   */
  public RepositoryReader withUnsaved(Map<String, String> texts) {
    return new RepositoryReader(root, today, Map.copyOf(texts));
  }

  /** The folder that paths are relative to. */
  public Path root() {
    return root;
  }

  /** Reads files and history. */
  public Repository read() {
    return read(paths -> HistoryReader.read(root, paths));
  }

  /** Reads files only: quick, and enough for rules that look at one text. */
  public Repository readWithoutHistory() {
    return read(paths -> History.none());
  }

  private Repository read(Function<List<String>, History> historyOf) {
    RepositoryFolder folder = new RepositoryFolder(root, unsaved);
    ConfigurationReader.Reading settings = ConfigurationReader.read(folder);
    Configuration configuration = settings.configuration();
    RepositoryFolder.Listing listing =
        folder.list(globs(configuration.paths().include()), globs(configuration.paths().exclude()));
    DocumentParser parser = new DocumentParser(configuration.sectionNames());
    List<Read> read = Parallel.map(listing.paths(), path -> read(folder, parser, path));
    List<PostmortemDocument> documents = read.stream().flatMap(r -> r.document().stream()).toList();
    List<SkippedFile> skipped = new ArrayList<>(listing.skipped());
    read.forEach(r -> r.skipped().ifPresent(skipped::add));
    skipped.sort(Comparator.comparing(SkippedFile::path));
    List<Postmortem> postmortems = read.stream().flatMap(r -> r.postmortem().stream()).toList();
    return new Repository(
        root,
        documents,
        settings.source(),
        settings.problems(),
        skipped,
        new Corpus(configuration, postmortems, historyOf.apply(listing.paths()), today));
  }

  private record Read(
      Optional<PostmortemDocument> document,
      Optional<Postmortem> postmortem,
      Optional<SkippedFile> skipped) {}

  private static Read read(RepositoryFolder folder, DocumentParser parser, String path) {
    RepositoryFolder.Reading reading = folder.read(path);
    if (reading instanceof RepositoryFolder.Reading.Text text) {
      PostmortemDocument document = parser.parse(text.source());
      return new Read(
          Optional.of(document), Optional.of(PostmortemReader.read(document)), Optional.empty());
    }
    Optional<SkippedFile> skipped =
        reading instanceof RepositoryFolder.Reading.Skipped s
            ? Optional.of(s.file())
            : Optional.empty();
    return new Read(Optional.empty(), Optional.empty(), skipped);
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }
}
