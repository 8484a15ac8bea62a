package dev.postmortem.corpus;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.git.HistoryReader;
import dev.postmortem.corpus.git.SparseCheckout;
import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads a repository of postmortems from disk; total: what cannot be read is named in {@link
 * Repository#skipped()} or is a problem of its document, and never hides the rest.
 */
public final class RepositoryReader {

  private final Path root;
  private final LocalDate today;
  private final Map<String, String> unsaved;
  private final SparseCheckout leftOut;

  private RepositoryReader(
      Path root, LocalDate today, Map<String, String> unsaved, SparseCheckout leftOut) {
    this.root = root;
    this.today = today;
    this.unsaved = unsaved;
    this.leftOut = leftOut;
  }

  /**
   * A reader of the repository that a folder or file lies in, see {@link RepositoryRoot#find}.
   *
   * @param start any folder or file inside
   * @param today the date that ages and deadlines are counted to, see {@link Today}
   */
  public static RepositoryReader at(Path start, LocalDate today) {
    return new RepositoryReader(RepositoryRoot.find(start), today, Map.of(), SparseCheckout.NONE);
  }

  /**
   * A reader of a folder that is known to be the root, as in a module of a larger repository.
   *
   * @param root an existing folder
   * @param today the date that ages and deadlines are counted to, see {@link Today}
   */
  public static RepositoryReader in(Path root, LocalDate today) {
    return new RepositoryReader(
        root.toAbsolutePath().normalize(), today, Map.of(), SparseCheckout.NONE);
  }

  /**
   * The same, with texts that stand in for files: what an editor has not saved yet.
   *
   * @param texts by path relative to the root, with {@code /}
   */
  public RepositoryReader withUnsaved(Map<String, String> texts) {
    return new RepositoryReader(root, today, Map.copyOf(texts), leftOut);
  }

  /** The same, with what a sparse checkout leaves out, as if it were on disk. */
  public RepositoryReader withLeftOut(SparseCheckout sparse) {
    return new RepositoryReader(root, today, unsaved, sparse);
  }

  private RepositoryFolder folder() {
    Map<String, String> texts = new HashMap<>(leftOut.texts());
    texts.putAll(unsaved);
    return new RepositoryFolder(root, texts, leftOut.paths());
  }

  /** The folder that paths are relative to. */
  public Path root() {
    return root;
  }

  /** Reads files and history. */
  public Repository read() {
    return read(paths -> HistoryReader.read(root, paths), Known.NOTHING);
  }

  /** Reads files and history, and keeps no more of a file than its plain value. */
  public PlainRepository readPlain() {
    return read(paths -> HistoryReader.read(root, paths), Known.NOTHING, Keep.PLAIN_VALUES).plain();
  }

  /**
   * Reads again what has changed since an earlier plain reading; the history stays what it was.
   *
   * @param changed paths of files that were changed, relative to the root, with {@code /}
   */
  public PlainRepository readPlainAgain(PlainRepository before, Set<String> changed) {
    return withTexts(before, changed)
        .orElseGet(
            () ->
                read(
                        paths -> before.corpus().history(),
                        Known.from(before, changed),
                        Keep.PLAIN_VALUES)
                    .plain());
  }

  /** Where only known postmortems have new texts, no folder need be listed and no settings read. */
  private Optional<PlainRepository> withTexts(PlainRepository before, Set<String> changed) {
    Corpus corpus = before.corpus();
    RepositoryFolder folder = folder();
    DocumentParser parser = new DocumentParser(corpus.configuration().sectionNames());
    // Editors write beside a file before they put the new one in its place; what is gone again and
    // was no postmortem changes nothing.
    Set<String> open =
        changed.stream()
            .filter(path -> Files.exists(root.resolve(path)))
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Postmortem> fresh = new HashMap<>();
    for (Postmortem p : corpus.postmortems()) {
      if (changed.contains(p.path())) {
        Optional<Postmortem> read = read(folder, parser, p.path(), Keep.PLAIN_VALUES).postmortem();
        if (read.isEmpty()) {
          return Optional.empty();
        }
        fresh.put(p.path(), read.get());
        open.remove(p.path());
      }
    }
    if (!open.isEmpty()) {
      return Optional.empty();
    }
    List<Postmortem> postmortems =
        corpus.postmortems().stream().map(p -> fresh.getOrDefault(p.path(), p)).toList();
    return Optional.of(
        new PlainRepository(
            root,
            before.configurationProblems(),
            before.skipped(),
            new Corpus(corpus.configuration(), postmortems, corpus.history(), corpus.today())));
  }

  /**
   * Reads files only, and of each the front matter: its document reads the body when it is asked
   * for it, and its plain value has no timeline, no sections and no text. Enough for rules.
   */
  public Repository readFrontMatter() {
    return read(paths -> History.none(), Known.NOTHING, Keep.FRONT_MATTER);
  }

  /**
   * Reads no more of each file than its front matter: enough to know a corpus of which only some
   * files are judged, see {@link #withWhole}. A file then counts as text if its front matter does.
   */
  public Repository readHeads() {
    return read(paths -> History.none(), Known.NOTHING, Keep.HEAD);
  }

  /**
   * The same repository with some of its files read whole.
   *
   * @param paths relative to the root, with {@code /}
   */
  public Repository withWhole(Repository heads, Set<String> paths) {
    DocumentParser parser = new DocumentParser(heads.corpus().configuration().sectionNames());
    List<PostmortemDocument> documents =
        heads.documents().stream()
            .map(
                d ->
                    paths.contains(d.path())
                        ? heads.files().read(d.path()).map(parser::parse).orElse(d)
                        : d)
            .toList();
    return heads.with(documents);
  }

  /** Reads files only: quick, and enough for rules that look at one text. */
  public Repository readWithoutHistory() {
    return read(paths -> History.none(), Known.NOTHING);
  }

  /**
   * Reads again what has changed since an earlier reading: settings, the listing of files, and the
   * texts of changed or new ones. The history stays what it was.
   *
   * @param before the earlier reading
   * @param changed paths of files that were changed, relative to the root, with {@code /}
   */
  public Repository readAgain(Repository before, Set<String> changed) {
    return read(paths -> before.corpus().history(), Known.from(before, changed));
  }

  /** Reads the history of a repository's files. */
  public Repository withHistory(Repository repository) {
    return withHistory(repository, path -> true);
  }

  /** Reads the history of some of a repository's files. */
  public Repository withHistory(Repository repository, Predicate<String> wanted) {
    List<String> paths = repository.documents().stream().map(PostmortemDocument::path).toList();
    return repository.with(HistoryReader.read(root, paths, wanted));
  }

  /** Name of the commit that the history leads to; empty where there is none. */
  public Optional<String> head() {
    return HistoryReader.head(root);
  }

  private Repository read(Function<List<String>, History> historyOf, Known known) {
    return read(historyOf, known, Keep.DOCUMENTS);
  }

  private Repository read(Function<List<String>, History> historyOf, Known known, Keep keep) {
    RepositoryFolder folder = folder();
    SettingsReader.Reading settings = SettingsReader.read(folder);
    Settings configuration = settings.configuration();
    RepositoryFolder.Listing listing =
        folder.list(globs(configuration.paths().include()), globs(configuration.paths().exclude()));
    DocumentParser parser = new DocumentParser(configuration.sectionNames());
    boolean alike = known.sectionNames().equals(Optional.of(configuration.sectionNames()));
    List<Read> read =
        Parallel.map(
            listing.paths(),
            path -> {
              Read before = alike ? known.files().get(path) : null;
              return before == null ? read(folder, parser, path, keep) : before;
            });
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
        new RepositoryFiles(folder, listing.besides()),
        new Corpus(configuration, postmortems, historyOf.apply(listing.paths()), today));
  }

  private record Read(
      Optional<PostmortemDocument> document,
      Optional<Postmortem> postmortem,
      Optional<SkippedFile> skipped) {}

  /** What is kept of a file that was read. */
  private enum Keep {
    DOCUMENTS,
    FRONT_MATTER,
    HEAD,
    PLAIN_VALUES;

    Read of(PostmortemDocument document) {
      return switch (this) {
        case DOCUMENTS ->
            new Read(
                Optional.of(document),
                Optional.of(PostmortemReader.read(document)),
                Optional.empty());
        case FRONT_MATTER, HEAD ->
            new Read(
                Optional.of(document),
                Optional.of(PostmortemReader.readFrontMatter(document)),
                Optional.empty());
        case PLAIN_VALUES ->
            new Read(
                Optional.empty(), Optional.of(PostmortemReader.read(document)), Optional.empty());
      };
    }
  }

  /** Results of an earlier reading for unchanged files. */
  private record Known(Map<String, Read> files, Optional<SectionNames> sectionNames) {

    static final Known NOTHING = new Known(Map.of(), Optional.empty());

    static Known from(PlainRepository before, Set<String> changed) {
      Map<String, Read> files = new HashMap<>();
      for (Postmortem p : before.corpus().postmortems()) {
        if (!changed.contains(p.path())) {
          files.put(p.path(), new Read(Optional.empty(), Optional.of(p), Optional.empty()));
        }
      }
      return new Known(files, Optional.of(before.corpus().configuration().sectionNames()));
    }

    static Known from(Repository before, Set<String> changed) {
      Map<String, Postmortem> plain = new HashMap<>();
      before.corpus().postmortems().forEach(p -> plain.put(p.path(), p));
      Map<String, Read> files = new HashMap<>();
      for (PostmortemDocument document : before.documents()) {
        if (!changed.contains(document.path())) {
          files.put(
              document.path(),
              new Read(
                  Optional.of(document),
                  Optional.ofNullable(plain.get(document.path())),
                  Optional.empty()));
        }
      }
      return new Known(files, Optional.of(before.corpus().configuration().sectionNames()));
    }
  }

  private static Read read(RepositoryFolder folder, DocumentParser parser, String path, Keep keep) {
    RepositoryFolder.Reading reading =
        keep == Keep.HEAD ? folder.readHead(path) : folder.read(path);
    if (reading instanceof RepositoryFolder.Reading.Head head) {
      return keep.of(parser.parseHead(head.source(), () -> whole(folder, path)));
    }
    if (reading instanceof RepositoryFolder.Reading.Text text) {
      return keep.of(parser.parse(text.source()));
    }
    Optional<SkippedFile> skipped =
        reading instanceof RepositoryFolder.Reading.Skipped s
            ? Optional.of(s.file())
            : Optional.empty();
    return new Read(Optional.empty(), Optional.empty(), skipped);
  }

  private static SourceText whole(RepositoryFolder folder, String path) {
    return folder.read(path) instanceof RepositoryFolder.Reading.Text text
        ? text.source()
        : SourceText.of(path, "");
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }
}
