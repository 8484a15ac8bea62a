package dev.postmortem.sitegenerator.page.chart;

import java.util.List;

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
   * @param hasMedian whether there is a median to draw
   * @param hasInterval whether it has an interval
   * @param hasP90 whether there are enough values for a 90th percentile to say something
   */
  public record Row(
      String label,
      String n,
      String y,
      String labelY,
      String countY,
      String bandY,
      String bandHeight,
      List<Dot> dots,
      boolean hasMedian,
      String medianX,
      String medianTop,
      String medianBottom,
      boolean hasInterval,
      String intervalX,
      String intervalWidth,
      boolean hasP90,
      String p90X) {}

  /** One incident. */
  public record Dot(String x, String y, String href, String title) {}
}
