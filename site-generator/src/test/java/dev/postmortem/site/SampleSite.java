package dev.postmortem.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The site of this project's sample corpus. */
public record SampleSite(SiteBench.Site site) {

  /** Where the sample corpus is. */
  public static final Path REPOSITORY = SiteBench.SAMPLE;

  /** Builds it. */
  public static SampleSite build(Path output, LocalDate today) {
    return new SampleSite(SiteBench.of(REPOSITORY).today(today.toString()).buildInto(output));
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
