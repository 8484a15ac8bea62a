package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.List;
import java.util.Optional;

/**
 * The postmortems of one tag, service, team or year.
 *
 * @param sort what the value is, for example {@code service}
 * @param intro who is counted
 * @param more how many postmortems are not in {@code rows}, for people
 * @param narrow the list of postmortems narrowed to this value
 */
public record BreakdownPage(
    Shell shell,
    String sort,
    String heading,
    Optional<String> about,
    Optional<PageLink> team,
    String intro,
    String narrow,
    Optional<String> feed,
    List<StatCard> figures,
    Optional<ColumnChart> quarters,
    List<CountLine> factors,
    boolean hasFactors,
    List<ActionLine> actions,
    boolean hasActions,
    List<IncidentRow> rows,
    Optional<String> more)
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
