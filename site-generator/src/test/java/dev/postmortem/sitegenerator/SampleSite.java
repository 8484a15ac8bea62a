package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.git.History;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The site of this project's sample corpus. */
public record SampleSite(SiteBench.Site site) {

  /** Where the sample corpus is. */
  public static final Path REPOSITORY = SiteBench.SAMPLE;

  /** Builds it. */
  public static SampleSite build(Path output, LocalDate today) {
    return of(REPOSITORY, output, today);
  }

  /** Builds the site of another repository. */
  public static SampleSite of(Path repository, Path output, LocalDate today) {
    return new SampleSite(SiteBench.of(repository).today(today.toString()).buildInto(output));
  }

  /** Builds the site of a copy of it that has a history. */
  public static SampleSite withHistory(Path repository, Path output, LocalDate today) {
    History history = RepositoryReader.at(repository, today).read().corpus().history();
    return new SampleSite(
        SiteBench.of(repository).history(history).today(today.toString()).buildInto(output));
  }

  /** Builds the public one. */
  public static SampleSite publicSite(Path output, LocalDate today) {
    return new SampleSite(
        SiteBench.of(REPOSITORY)
            .audience(Audience.PUBLIC)
            .today(today.toString())
            .buildInto(output));
  }

  /** Its pages, by path. */
  public Map<String, String> pages() {
    return site.pages();
  }

  /** The text of a file. */
  public String text(String path) {
    return site.text(path);
  }
}
