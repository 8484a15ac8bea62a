package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.PostmortemList;
import dev.postmortem.sitegenerator.page.part.Shell;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.List;
import java.util.Optional;

/**
 * The postmortems of one tag, service, team or year.
 *
 * @param sort what the value is, for example {@code service}
 * @param team who keeps it
 * @param intro who is counted
 * @param actions those that are open
 */
public record BreakdownPage(
    Shell shell,
    String sort,
    String heading,
    Optional<String> about,
    Optional<PageLink> team,
    String intro,
    List<StatCard> figures,
    Optional<ColumnChart> quarters,
    List<CountLine> factors,
    List<ActionLine> actions,
    PostmortemList postmortems)
    implements Page {

  @Override
  public String template() {
    return "slice.html";
  }

  /**
   * A value and its count.
   *
   * @param width of its bar, in hundredths of the longest
   */
  public record CountLine(PageLink value, int count, String width) {}
}
