package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.DotPlot;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.ShareBar;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/** Figures of the whole corpus. */
public record MetricsPage(
    Shell shell,
    String intro,
    boolean hasIncidents,
    List<Duration> durations,
    List<Share> shares,
    List<YearShares> years,
    List<String> yearHeads,
    boolean hasYears,
    List<BreakdownPage.CountLine> detections,
    List<EvidenceLine> evidence,
    List<BreakdownPage.CountLine> scores,
    String scoresBasis,
    boolean hasScores,
    List<Budget> budgets,
    boolean hasBudgets,
    List<Recurrence> recurrences,
    boolean hasRecurrences,
    List<SeverityMove> severityMoves,
    boolean hasSeverityMoves)
    implements Page {

  @Override
  public String template() {
    return "metrics.html";
  }

  /** A measure of time: its drawing and its table. */
  public record Duration(
      String name,
      String anchor,
      String definition,
      Optional<DotPlot> plot,
      List<DurationLine> lines,
      String missing) {}

  /** A line of a duration's table. */
  public record DurationLine(
      String group,
      int n,
      String median,
      String interval,
      String quartiles,
      String p90,
      String missing) {}

  /** A share with its interval. */
  public record Share(
      String name,
      String about,
      String value,
      String counts,
      String interval,
      Optional<ShareBar> bar,
      String missing) {}

  /** A share year by year. */
  public record YearShares(String name, List<YearShare> values) {}

  /** A share in one year, in words and as a picture. */
  public record YearShare(String year, String words, Optional<ShareBar> bar) {}

  /** A part that postmortems should have. */
  public record EvidenceLine(String name, String value, Optional<ShareBar> bar) {}

  /** Error budget burned of an objective. */
  public record Budget(String slo, String total, List<PageLink> incidents, String missing) {}

  /** An incident that repeats another one. */
  public record Recurrence(PageLink later, PageLink earlier, String how) {}

  /** A severity that was changed after the fact. */
  public record SeverityMove(
      PageLink incident, String from, String to, String date, String direction) {}
}
