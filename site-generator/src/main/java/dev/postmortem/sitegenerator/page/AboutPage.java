package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/** How the figures are computed, what is published and where the data are. */
public record AboutPage(
    Shell shell,
    SafeHtml figures,
    String history,
    List<Severity> severities,
    List<Download> downloads)
    implements Page {

  @Override
  public String template() {
    return "about.html";
  }

  /**
   * What a severity means here.
   *
   * @param postmortem whether an incident of this severity must have one
   * @param published until when
   * @param reviewed until when
   * @param sections the sections that must be there
   */
  public record Severity(
      String name,
      String description,
      String postmortem,
      String published,
      String reviewed,
      String sections) {}

  /** A file with data. */
  public record Download(PageLink file, String about) {}
}
