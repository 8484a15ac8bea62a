package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.chart.DotPlot;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.ShareBar;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/**
 * Figures of the whole corpus.
 *
 * @param figures if there is an incident to count
 */
public record MetricsPage(Shell shell, String intro, Optional<Figures> figures) implements Page {

  @Override
  public String template() {
    return "metrics.html";
  }

  /**
   * Figures of all incidents.
   *
   * @param years if there is more than one to compare
   * @param detections who or what noticed first
   * @param evidence what postmortems state
   * @param scores if a review gave one
   */
  public record Figures(
      List<Duration> durations,
      List<Share> shares,
      Optional<Years> years,
      List<BreakdownPage.CountLine> detections,
      List<EvidenceLine> evidence,
      Optional<Scores> scores,
      List<Budget> budgets,
      List<Recurrence> recurrences,
      List<SeverityMove> severityMoves) {}

  /** Shares year by year. */
  public record Years(List<String> names, List<YearShares> shares) {}

  /**
   * Scores that reviewers gave.
   *
   * @param basis how many postmortems have one
   */
  public record Scores(String basis, List<BreakdownPage.CountLine> lines) {}

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
