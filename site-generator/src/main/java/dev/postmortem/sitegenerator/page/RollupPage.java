package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.Day;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.SeverityBadge;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/**
 * All factors, ranked, with the programs they suggest.
 *
 * @param basis what is counted
 * @param threshold unrelated incidents that make a program
 * @param lines the factors of the taxonomy that incidents name
 * @param unsorted where the causes are that the taxonomy does not have
 * @param pairs factors that appear together
 */
public record RollupPage(
    Shell shell,
    String basis,
    String threshold,
    List<Program> programs,
    List<Line> lines,
    Optional<PageLink> unsorted,
    List<LayerCount> layers,
    List<Pair> pairs,
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
      List<ActionLine> actions) {}

  /** One of the unrelated incidents. */
  public record Unrelated(
      PageLink incident, SeverityBadge severity, String date, String services) {}

  /**
   * A factor's line.
   *
   * @param end of which the factor is, in a word
   * @param services how many it touched
   * @param program whether one is suggested
   */
  public record Line(
      int rank,
      PageLink factor,
      String layer,
      String end,
      IncidentCount incidents,
      Spark spark,
      int services,
      Trend trend,
      ActionCounts actions,
      boolean program,
      Day lastSeen) {}

  /**
   * How many incidents have the factor.
   *
   * @param share of all incidents
   * @param width of the bar, in hundredths of the longest
   */
  public record IncidentCount(int count, String share, String width) {}

  /**
   * Incidents per quarter as small columns.
   *
   * @param label the same in words
   */
  public record Spark(List<SparkColumn> columns, String label) {}

  /**
   * Whether the factor appears more often than before.
   *
   * @param words empty if it does not
   * @param mark names a style
   */
  public record Trend(String words, String mark) {}

  /**
   * What was done against the factor.
   *
   * @param landed for people, for example {@code 3 of 5}
   * @param open how many actions are open; empty for none
   * @param returned how often it came back after a fix; empty for never
   */
  public record ActionCounts(String landed, String open, String returned) {}

  /** A column of a small chart 60 by 20. */
  public record SparkColumn(String x, String y, String width, String height) {}

  /** Incidents with a factor of a layer. */
  public record LayerCount(String layer, int count, String width, String factors) {}

  /** Two factors and how often they appear together. */
  public record Pair(PageLink first, PageLink second, int both, String counts, String lift) {}

  /** A factor of the taxonomy that no incident names. */
  public record UnusedFactor(PageLink factor, String layer) {}
}
