package dev.postmortem.sitegenerator.page.chart;

import java.util.List;

/**
 * Slices of defence with the holes that factors left in them.
 *
 * @param label what the drawing shows, in words
 * @param today whether the same way is still there, for people
 * @param path the way of the incident through the holes
 * @param arrow the head of that way
 * @param trigger what set out on the way
 * @param outcome what came of it
 */
public record LayersDrawing(
    String width,
    String height,
    String label,
    String today,
    String path,
    String arrow,
    String trigger,
    String outcome,
    String outcomeX,
    String wordsY,
    List<Slice> slices) {

  /**
   * A layer.
   *
   * @param state how many holes, and how many of them are closed, for people
   * @param shut whether all of them are
   */
  public record Slice(
      String name,
      String state,
      boolean shut,
      String x,
      String y,
      String width,
      String height,
      String labelX,
      String labelY,
      String stateY,
      List<Hole> holes) {}

  /**
   * A hole.
   *
   * @param first the factor's name, first line
   * @param second its second line; may be empty
   * @param mark {@code open}, {@code closing} or {@code closed}: names its shape
   */
  public record Hole(
      String x,
      String y,
      String firstY,
      String first,
      String secondY,
      String second,
      String mark,
      String title) {}
}
