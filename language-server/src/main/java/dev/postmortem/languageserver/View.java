package dev.postmortem.languageserver;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A repository at one moment, unsaved texts in place of their files: what every feature of the
 * editor looks at. It does not change; what the whole corpus is asked for is computed on first use.
 */
public final class View {

  private final PreparedCorpus corpus;
  private final RepositoryFolder folder;
  private final Map<Class<?>, Object> workedOut = new HashMap<>();

  View(PreparedCorpus corpus, Map<String, String> unsaved) {
    this.corpus = corpus;
    this.folder = new RepositoryFolder(corpus.context().repository().root(), unsaved);
  }

  /** The corpus, ready to be judged. */
  public PreparedCorpus corpus() {
    return corpus;
  }

  /** The repository. */
  public Repository repository() {
    return corpus.context().repository();
  }

  /** The folder that paths are relative to. */
  public Path root() {
    return repository().root();
  }

  /** The organisation's settings. */
  public Settings configuration() {
    return corpus.context().configuration();
  }

  /** The contributing factors. */
  public Taxonomy taxonomy() {
    return configuration().taxonomy();
  }

  /** The date that deadlines are counted to. */
  public LocalDate today() {
    return corpus.context().today();
  }

  /** The postmortem at a path. */
  public Optional<PostmortemDocument> document(String path) {
    return repository().document(path);
  }

  /** The postmortem with an id. */
  public Optional<PostmortemDocument> postmortem(String id) {
    return repository().documents().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** The text of {@code postmortem.yml}, if there is one. */
  public Optional<SourceText> settings() {
    return text(RepositoryRoot.CONFIGURATION_FILE);
  }

  /** The file that holds the taxonomy, if it is not {@code postmortem.yml} itself. */
  public Optional<SourceText> taxonomyFile() {
    return settings()
        .flatMap(source -> SettingsTree.of(source).text("factors"))
        .flatMap(path -> text(path.value()));
  }

  /** The texts that settings are read from: {@code postmortem.yml} and the taxonomy's file. */
  public List<SourceText> settingsTexts() {
    return Stream.concat(settings().stream(), taxonomyFile().stream()).toList();
  }

  /** The text at a path, as an author has it in front of them. */
  public Optional<SourceText> text(String path) {
    Optional<PostmortemDocument> document = document(path);
    if (document.isPresent()) {
      return Optional.of(document.get().source());
    }
    return folder.read(path) instanceof RepositoryFolder.Reading.Text text
        ? Optional.of(text.source())
        : Optional.empty();
  }

  /**
   * Whether a file affects the findings of the repository: a postmortem, the settings and what they
   * name, the baseline, who owns the code; or a folder of such. An editor reports many others.
   */
  public boolean concerns(String path) {
    String folder = path + "/";
    Settings.Paths globs = configuration().paths();
    return path.equals(RepositoryRoot.CONFIGURATION_FILE)
        || path.equals(Baseline.FILE_NAME)
        || path.endsWith("CODEOWNERS")
        || settings().filter(s -> s.text().contains(path)).isPresent()
        || RepositoryFolder.isListed(path, globs(globs.include()), globs(globs.exclude()))
        || repository().documents().stream()
            .anyMatch(d -> d.path().equals(path) || d.path().startsWith(folder));
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  /** Whether there is a file at a path, or may be one: what cannot be read is there too. */
  public boolean isThere(String path) {
    return !(folder.read(path) instanceof RepositoryFolder.Reading.Missing);
  }

  /**
   * Something that is computed from the repository once and then cached.
   *
   * @param what the type that knows it
   */
  public <T> T once(Class<T> what, Function<View, T> workOut) {
    Object known = workedOut.get(what);
    if (known == null) {
      known = workOut.apply(this);
      workedOut.put(what, known);
    }
    return what.cast(known);
  }
}
