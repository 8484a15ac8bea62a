package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.chart.StepCurve;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.Shell;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.List;
import java.util.Optional;

/** All actions. */
public record ActionsPage(
    Shell shell,
    String intro,
    List<StatCard> figures,
    List<ActionLine> overdue,
    boolean hasOverdue,
    List<ActionLine> open,
    boolean hasOpen,
    List<ActionLine> finished,
    boolean hasFinished,
    Optional<String> more,
    Optional<StepCurve> survival,
    Optional<ColumnChart> mix,
    List<Tally> byKind,
    List<Tally> byService,
    List<Tally> byFactor,
    List<BreakdownPage.CountLine> ages)
    implements Page {

  @Override
  public String template() {
    return "actions.html";
  }

  /** How the actions of a kind, service or factor stand. */
  public record Tally(
      String name,
      Optional<String> href,
      int total,
      int open,
      int overdue,
      int done,
      String inTime) {}
}
