package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.List;
import java.util.Optional;

/** What the corpus tells of one contributing factor. */
public record FactorPage(
    Shell shell,
    String name,
    String id,
    Optional<String> description,
    Optional<String> layer,
    Optional<String> end,
    Optional<String> aliases,
    boolean known,
    String intro,
    String narrow,
    String feed,
    Optional<String> program,
    List<StatCard> figures,
    Optional<ColumnChart> quarters,
    List<BreakdownPage.CountLine> severities,
    List<BreakdownPage.CountLine> services,
    List<BreakdownPage.CountLine> teams,
    List<BreakdownPage.CountLine> detections,
    List<ComparisonLine> comparisons,
    List<TogetherLine> together,
    boolean hasTogether,
    List<ActionLine> actions,
    boolean hasActions,
    List<Returned> returned,
    boolean hasReturned,
    List<IncidentRow> rows,
    boolean hasRows,
    Optional<String> more)
    implements Page {

  @Override
  public String template() {
    return "factor.html";
  }

  /** A duration of the incidents with the factor beside that of the others. */
  public record ComparisonLine(String measure, String with, String without) {}

  /** A factor that it appears together with. */
  public record TogetherLine(PageLink factor, int both, String counts, String lift) {}

  /** An incident in which the factor came back. */
  public record Returned(PageLink incident, String date, String how) {}
}
