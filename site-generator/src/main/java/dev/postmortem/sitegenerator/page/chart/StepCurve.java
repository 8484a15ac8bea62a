package dev.postmortem.sitegenerator.page.chart;

import java.util.List;

/**
 * A survival curve; all numbers are units of the drawing.
 *
 * @param label what the drawing shows, in words
 * @param half where half of the actions are done
 * @param line the curve
 * @param band its interval
 * @param table the curve read at some days
 */
public record StepCurve(
    String label,
    Frame frame,
    String half,
    String line,
    String band,
    List<Mark> marks,
    List<DotPlot.Tick> days,
    List<DotPlot.Tick> shares,
    List<Reading> table) {

  /**
   * Size and margins of the drawing.
   *
   * @param baseY where the axis of days lies
   * @param labelY where its labels stand
   */
  public record Frame(
      String width, String height, String left, String right, String baseY, String labelY) {}

  /** An action that is still open, at the day it has been watched to. */
  public record Mark(String x, String top, String bottom) {}

  /** The curve on one day. */
  public record Reading(String day, String share, String interval, String atRisk) {}
}
