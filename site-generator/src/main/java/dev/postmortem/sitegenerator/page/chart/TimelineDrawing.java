package dev.postmortem.sitegenerator.page.chart;

import java.util.List;

/**
 * An incident drawn to scale; all numbers are units of the drawing, with a point.
 *
 * @param label what the drawing shows, in words
 * @param axisY where the axis lies
 * @param phases spans between the four moments
 * @param moments start, detection, mitigation, resolution
 * @param events numbered events
 * @param ticks marks of the axis
 */
public record TimelineDrawing(
    String width,
    String height,
    String label,
    String barY,
    String axisY,
    String tickLabelY,
    List<Phase> phases,
    List<Moment> moments,
    List<Event> events,
    List<Tick> ticks) {

  /**
   * A span between two moments.
   *
   * @param kind names its pattern: {@code unseen}, {@code hurting}, {@code recovering}
   */
  public record Phase(
      String kind, String x, String width, String middle, String label, boolean roomy) {}

  /**
   * One of the four moments.
   *
   * @param anchor how its words are aligned with its line: {@code start}, {@code middle} or {@code
   *     end}
   */
  public record Moment(
      String name, String time, String x, String top, String textY, String anchor, String textX) {}

  /** A numbered event; {@code outside} if it lies before or after what the scale covers. */
  public record Event(int number, String x, String y, String stemY, String text, boolean outside) {}

  /** A mark of the axis. */
  public record Tick(String x, String label) {}
}
