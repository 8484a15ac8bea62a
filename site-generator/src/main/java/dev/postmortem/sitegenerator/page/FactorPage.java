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
 * What the corpus says about one contributing factor.
 *
 * @param program why one effort may serve several services
 * @param comparisons durations with the factor beside those without it
 * @param together factors that it appears together with
 * @param returned incidents in which it came back
 * @param actions those against it
 */
public record FactorPage(
    Shell shell,
    Definition factor,
    String intro,
    Optional<String> program,
    List<StatCard> figures,
    Breakdown breakdown,
    List<ComparisonLine> comparisons,
    List<TogetherLine> together,
    List<Returned> returned,
    List<ActionLine> actions,
    PostmortemList postmortems)
    implements Page {

  @Override
  public String template() {
    return "factor.html";
  }

  /**
   * The factor as the taxonomy defines it.
   *
   * @param id as files name it
   * @param end {@code Sharp end} or {@code Blunt end}
   * @param aliases other names, in one line
   */
  public record Definition(
      String name,
      String id,
      Optional<String> description,
      Optional<String> layer,
      Optional<String> end,
      Optional<String> aliases) {}

  /** How its incidents break down. */
  public record Breakdown(
      Optional<ColumnChart> quarters,
      List<BreakdownPage.CountLine> severities,
      List<BreakdownPage.CountLine> services,
      List<BreakdownPage.CountLine> teams,
      List<BreakdownPage.CountLine> detections) {}

  /** A duration of the incidents with the factor beside that of the others. */
  public record ComparisonLine(String measure, String with, String without) {}

  /** A factor that it appears together with. */
  public record TogetherLine(PageLink factor, int both, String counts, String lift) {}

  /** An incident in which the factor came back. */
  public record Returned(PageLink incident, String date, String how) {}
}
