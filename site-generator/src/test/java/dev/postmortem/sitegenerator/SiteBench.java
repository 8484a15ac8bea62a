package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.git.History;
import dev.postmortem.sitegenerator.compose.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds sites for tests: a repository, a few choices, and what came out of it. */
final class SiteBench {

  static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  /** The sample corpus of this project. */
  static final Path SAMPLE = Path.of("../sample-postmortems");

  private final Path repository;
  private Audience audience = Audience.INTERNAL;
  private History history = History.none();
  private LocalDate today = LocalDate.of(2026, 7, 15);
  private Optional<Path> theme = Optional.empty();
  private List<RuleText> rules = List.of();

  private SiteBench(Path repository) {
    this.repository = repository;
  }

  /** A site of the repository in a folder. */
  static SiteBench of(Path repository) {
    return new SiteBench(repository);
  }

  /** A site of one of the scenarios. */
  static SiteBench scenario(String name) {
    return of(SCENARIOS.resolve(name).resolve("repository"));
  }

  /** A site of some files, written to a folder first. */
  static SiteBench of(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("postmortem.yml"), "site: {title: Test postmortems}\n");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return of(folder);
  }

  /** Adds to the repository's settings. */
  SiteBench catalogue(String yaml) {
    try {
      Files.writeString(repository.resolve("postmortem.yml"), yaml, StandardOpenOption.APPEND);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return this;
  }

  SiteBench audience(Audience readers) {
    this.audience = readers;
    return this;
  }

  SiteBench history(History facts) {
    this.history = facts;
    return this;
  }

  SiteBench today(String date) {
    this.today = LocalDate.parse(date);
    return this;
  }

  SiteBench theme(Path folder) {
    this.theme = Optional.of(folder);
    return this;
  }

  SiteBench rules(RuleText... shownRules) {
    this.rules = List.of(shownRules);
    return this;
  }

  /** A rule whose page holds everything that such pages hold. */
  static RuleText ruleWithEverything() {
    return new RuleText(
        "idle-promise",
        "wording",
        "blameless wording",
        "words that <promise> nothing",
        "warning",
        List.of(
            new RuleText.ProfileLevel("essential", "off"),
            new RuleText.ProfileLevel("strict", "error")),
        Optional.of("since 0.1.0 · stable"),
        """
        # idle-promise

        What it finds, beside [another rule](empty-word.md) and [a rule that is not there](x.md).

        ## Examples

        ```bad postmortem.yml
        We will <try> harder, and harder still.
        ^^^^^^^^^^^^^^^^^^^^ Words that promise nothing: "We will <try> harder"
                       ^^^^^^ Twice
        Fine.
        ```

        ```good
        The check runs on every change.
        ```
        """);
  }

  /** The repository as it is read; without the history of the project that the tests lie in. */
  Repository repository() {
    Repository read = RepositoryReader.at(repository, today).readWithoutHistory();
    Corpus corpus =
        new Corpus(read.corpus().configuration(), read.corpus().postmortems(), history, today);
    return new Repository(
        read.root(),
        read.documents(),
        read.configurationSource(),
        read.configurationProblems(),
        read.skipped(),
        read.files(),
        corpus);
  }

  /** Builds into a folder. */
  Site buildInto(Path output) {
    try {
      BuiltSite built =
          SiteGenerator.generate(
              new SiteRequest(repository().plain(), audience, output, theme, rules));
      return new Site(output, built);
    } catch (SiteException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A site on disk. */
  record Site(Path folder, BuiltSite built) {

    /** What stands in a folder, whichever build left it there. */
    static Site at(Path folder) {
      return new Site(folder, new BuiltSite(folder, 0, 0, 0, List.of()));
    }

    /** The text of a file. */
    String text(String path) {
      try {
        return Files.readString(folder.resolve(path));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** What stands inside {@code <main>} of a page. */
    String main(String path) {
      String page = text(path);
      int start = page.indexOf("<main");
      int end = page.indexOf("</main>");
      return page.substring(page.indexOf('>', start) + 1, end).strip() + "\n";
    }

    boolean has(String path) {
      return Files.isRegularFile(folder.resolve(path));
    }

    /** All files, as bytes that read as Latin letters, so that any file can be searched. */
    SortedMap<String, String> files() {
      SortedMap<String, String> files = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return files;
    }

    /** All HTML pages, as text. */
    SortedMap<String, String> pages() {
      SortedMap<String, String> pages = new TreeMap<>();
      files().keySet().stream()
          .filter(path -> path.endsWith(".html"))
          .forEach(path -> pages.put(path, text(path)));
      return pages;
    }
  }
}
