package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.Day;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/**
 * All tags, services, teams or years.
 *
 * @param column what the values are
 */
public record IndexPage(Shell shell, String heading, String intro, String column, List<Line> lines)
    implements Page {

  @Override
  public String template() {
    return "index-of.html";
  }

  /**
   * A value.
   *
   * @param about what the catalogue says about it
   * @param last date of the latest incident
   */
  public record Line(
      PageLink value,
      Optional<String> about,
      int incidents,
      int others,
      Day last,
      int openActions,
      List<PageLink> factors) {}
}
