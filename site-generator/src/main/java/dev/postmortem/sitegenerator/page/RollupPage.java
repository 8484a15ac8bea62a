package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.SeverityBadge;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/**
 * All factors, ranked, with the programs they suggest.
 *
 * @param basis what is counted
 * @param threshold unrelated incidents that make a program
 * @param pairs factors that appear together
 */
public record RollupPage(
    Shell shell,
    String basis,
    String threshold,
    List<Program> programs,
    boolean hasPrograms,
    List<Line> lines,
    boolean hasLines,
    List<LayerCount> layers,
    List<Pair> pairs,
    boolean hasPairs,
    List<UnusedFactor> unused)
    implements Page {

  @Override
  public String template() {
    return "rollup.html";
  }

  /** A factor that wants one effort rather than many. */
  public record Program(
      PageLink factor,
      String layer,
      String description,
      String incidents,
      List<Unrelated> unrelated,
      List<ActionLine> actions,
      boolean hasActions) {}

  /** One of the unrelated incidents. */
  public record Unrelated(
      PageLink incident, SeverityBadge severity, String date, String services) {}

  /**
   * A factor's line.
   *
   * @param width of its bar, in hundredths of the longest
   * @param spark incidents per quarter as small columns
   * @param sparkLabel the same in words
   */
  public record Line(
      int rank,
      PageLink factor,
      String layer,
      String end,
      int count,
      String share,
      String width,
      List<SparkColumn> spark,
      String sparkLabel,
      int services,
      String change,
      String changeMark,
      String actions,
      String openActions,
      String returned,
      boolean program,
      String lastSeen,
      String isoLastSeen) {}

  /** A column of a small chart 60 by 20. */
  public record SparkColumn(String x, String y, String width, String height) {}

  /** Incidents with a factor of a layer. */
  public record LayerCount(String layer, int count, String width, String factors) {}

  /** Two factors and how often they appear together. */
  public record Pair(PageLink first, PageLink second, int both, String counts, String lift) {}

  /** A factor of the taxonomy that no incident names. */
  public record UnusedFactor(PageLink factor, String layer) {}
}
