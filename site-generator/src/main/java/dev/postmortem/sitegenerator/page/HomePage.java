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
 * @param newest the latest postmortems
 * @param frequent where no program can be suggested yet: what there is most of
 * @param checklist what many postmortems lack, and how to add it
 * @param unstated where no program can be suggested yet: what most postmortems leave out
 */
public record HomePage(
    Shell shell,
    String count,
    List<StatCard> figures,
    List<IncidentRow> newest,
    Optional<ColumnChart> quarters,
    Programs programs,
    Optional<Frequent> frequent,
    List<BreakdownPage.CountLine> unstated,
    List<RisingLine> rising,
    List<Task> checklist,
    Overdue overdue)
    implements Page {

  @Override
  public String template() {
    return "home.html";
  }

  /**
   * What many postmortems lack.
   *
   * @param count how many lack what, for people
   * @param key the key of the front matter
   * @param setting the setting with which {@code adopt} finds it
   */
  public record Task(String count, String key, String setting) {}

  /**
   * Programs suggested.
   *
   * @param threshold unrelated incidents that make a program
   */
  public record Programs(String threshold, List<ProgramLine> lines) {}

  /** What there is most of. */
  public record Frequent(String heading, List<BreakdownPage.CountLine> lines) {}

  /**
   * Overdue actions.
   *
   * @param more how many are not in {@code actions}, for people
   */
  public record Overdue(List<ActionLine> actions, Optional<String> more) {}

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
