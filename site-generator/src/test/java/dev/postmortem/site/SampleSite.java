package dev.postmortem.site;

import java.nio.file.Path;
import java.time.LocalDate;

/** The site of this project's sample corpus. */
public record SampleSite(SiteBench.Site site) {

  /** Where the sample corpus is. */
  public static final Path REPOSITORY = SiteBench.SAMPLE;

  /** Builds it. */
  public static SampleSite build(Path output, LocalDate today) {
    return new SampleSite(SiteBench.of(REPOSITORY).today(today.toString()).buildInto(output));
  }

  /** The text of a file. */
  public String text(String path) {
    return site.text(path);
  }
}
