package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.chart.StepCurve;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.Shell;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.List;
import java.util.Optional;

/**
 * All actions.
 *
 * @param open those that are not yet due
 * @param survival how long actions take
 * @param mix what they are for
 * @param ages how long open ones have been waiting
 */
public record ActionsPage(
    Shell shell,
    String intro,
    List<StatCard> figures,
    List<ActionLine> overdue,
    List<ActionLine> open,
    Finished finished,
    Optional<StepCurve> survival,
    Optional<ColumnChart> mix,
    Tallies tallies,
    List<BreakdownPage.CountLine> ages)
    implements Page {

  @Override
  public String template() {
    return "actions.html";
  }

  /**
   * Actions that are done or dropped.
   *
   * @param more how many are not in {@code actions}, for people
   */
  public record Finished(List<ActionLine> actions, Optional<String> more) {}

  /** How the actions stand, by what they have in common. */
  public record Tallies(List<Tally> byKind, List<Tally> byService, List<Tally> byFactor) {}

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
