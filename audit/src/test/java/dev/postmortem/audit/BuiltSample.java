package dev.postmortem.audit;

import dev.postmortem.audit.ShownPage.Line;
import dev.postmortem.sitegenerator.SampleSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sample corpus with the site that was made of it: without a history, as the project itself
 * builds it; the public site; and on a later day, from a Git repository whose every commit is
 * known. Built once for all tests.
 */
record BuiltSample(
    String name, PlainCorpus corpus, SampleSite site, Map<String, List<Line>> pages) {

  private static final Path FOLDER = Path.of("target/figures");
  private static final List<BuiltSample> ALL = new ArrayList<>();

  static synchronized List<BuiltSample> all() {
    if (ALL.isEmpty()) {
      empty(FOLDER);
      LocalDate today = LocalDate.of(2026, 11, 25);
      ALL.add(
          of(
              "without a history",
              PlainCorpus.read(SampleSite.REPOSITORY, today, PlainHistory.none()),
              SampleSite.build(FOLDER.resolve("site"), today)));
      ALL.add(
          of(
              "public",
              PlainCorpus.read(SampleSite.REPOSITORY, today, PlainHistory.none()).forPublic(),
              SampleSite.publicSite(FOLDER.resolve("public-site"), today)));
      Path repository = FOLDER.resolve("repository");
      PlainHistory history = ScriptedHistory.write(SampleSite.REPOSITORY, repository);
      LocalDate later = LocalDate.of(2027, 2, 15);
      ALL.add(
          of(
              "with a history",
              PlainCorpus.read(repository, later, history),
              SampleSite.withHistory(repository, FOLDER.resolve("site-with-history"), later)));
    }
    return List.copyOf(ALL);
  }

  /** A corpus in which much is missing. */
  static BuiltSample withGaps(Path folder) {
    CorpusWithGaps.write(folder.resolve("repository"));
    LocalDate today = LocalDate.of(2026, 2, 10);
    return of(
        "with gaps",
        PlainCorpus.read(folder.resolve("repository"), today, PlainHistory.none()),
        SampleSite.of(folder.resolve("repository"), folder.resolve("site"), today));
  }

  private static BuiltSample of(String name, PlainCorpus corpus, SampleSite site) {
    Map<String, List<Line>> pages = new TreeMap<>();
    site.pages().forEach((path, page) -> pages.put(path, ShownPage.lines(page)));
    return new BuiltSample(name, corpus, site, pages);
  }

  private static void empty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
