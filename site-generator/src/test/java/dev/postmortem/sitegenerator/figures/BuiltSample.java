package dev.postmortem.sitegenerator.figures;

import dev.postmortem.sitegenerator.SampleSite;
import dev.postmortem.sitegenerator.figures.ShownPage.Line;
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
 * builds it; the same for outsiders; and on a later day, from a Git repository whose every commit
 * is known. Built once for all tests.
 */
record BuiltSample(String name, ToldCorpus corpus, SampleSite site, Map<String, List<Line>> pages) {

  private static final Path FOLDER = Path.of("target/figures");
  private static final List<BuiltSample> ALL = new ArrayList<>();

  static synchronized List<BuiltSample> all() {
    if (ALL.isEmpty()) {
      empty(FOLDER);
      LocalDate today = LocalDate.of(2026, 11, 25);
      ALL.add(
          of(
              "without a history",
              ToldCorpus.read(SampleSite.REPOSITORY, today, ToldHistory.none()),
              SampleSite.build(FOLDER.resolve("site"), today)));
      ALL.add(
          of(
              "for outsiders",
              ToldCorpus.read(SampleSite.REPOSITORY, today, ToldHistory.none()).outward(),
              SampleSite.outward(FOLDER.resolve("site-for-outsiders"), today)));
      Path repository = FOLDER.resolve("repository");
      ToldHistory history = ScriptedHistory.write(SampleSite.REPOSITORY, repository);
      LocalDate later = LocalDate.of(2027, 2, 15);
      ALL.add(
          of(
              "with a history",
              ToldCorpus.read(repository, later, history),
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
        ToldCorpus.read(folder.resolve("repository"), today, ToldHistory.none()),
        SampleSite.of(folder.resolve("repository"), folder.resolve("site"), today));
  }

  private static BuiltSample of(String name, ToldCorpus corpus, SampleSite site) {
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
