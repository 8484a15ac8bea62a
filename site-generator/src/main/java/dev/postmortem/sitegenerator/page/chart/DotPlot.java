package dev.postmortem.sitegenerator.page.chart;

import java.util.List;
import java.util.Optional;

/**
 * Durations on a logarithmic axis, one dot per incident; all numbers are units of the drawing.
 *
 * @param label what the drawing shows, in words
 */
public record DotPlot(
    String width,
    String height,
    String label,
    String axisY,
    String tickLabelY,
    String left,
    String right,
    List<Tick> ticks,
    List<Row> rows) {

  /** A mark of the axis. */
  public record Tick(String x, String label) {}

  /**
   * The incidents of one group.
   *
   * @param n for people, for example {@code n = 12}
   * @param top upper end of the lines for median and percentile
   * @param bottom lower end of these lines
   * @param interval the median's interval
   * @param median where its line stands
   * @param p90 where the line of the 90th percentile stands, if there are enough values for it
   */
  public record Row(
      String label,
      String n,
      String y,
      String labelY,
      String countY,
      String top,
      String bottom,
      List<Dot> dots,
      Optional<Band> interval,
      Optional<String> median,
      Optional<String> p90) {}

  /** A rectangle after the dots. */
  public record Band(String x, String y, String width, String height) {}

  /** One incident. */
  public record Dot(String x, String y, String href, String title) {}
}
