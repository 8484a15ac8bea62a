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
 * The first page.
 *
 * @param count postmortems on the site, for people
 * @param frequent where no program can be suggested yet: what there is most of
 * @param unsaid where no program can be suggested yet: what most postmortems leave out
 * @param overdueMore how many overdue actions are not shown, for people
 */
public record HomePage(
    Shell shell,
    String count,
    List<StatCard> figures,
    List<IncidentRow> newest,
    boolean hasIncidents,
    Optional<ColumnChart> quarters,
    List<ProgramLine> programs,
    boolean hasPrograms,
    String programThreshold,
    String frequentHeading,
    List<BreakdownPage.CountLine> frequent,
    boolean hasFrequent,
    List<BreakdownPage.CountLine> unsaid,
    boolean hasUnsaid,
    List<RisingLine> rising,
    boolean hasRising,
    List<ActionLine> overdue,
    boolean hasOverdue,
    Optional<String> overdueMore)
    implements Page {

  @Override
  public String template() {
    return "home.html";
  }

  /** A factor that recurs across unrelated services. */
  public record ProgramLine(
      PageLink factor,
      String layer,
      String incidents,
      String unrelated,
      List<PageLink> services,
      String openActions) {}

  /** A factor that appears more often than before. */
  public record RisingLine(PageLink factor, String change, String certainty, boolean sure) {}
}
