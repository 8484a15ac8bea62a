package dev.postmortem.site.page;

import java.util.List;

/**
 * Slices of defence with the holes that factors left in them.
 *
 * @param label what the drawing shows, in words
 * @param path the way of the incident through the holes
 * @param arrow the head of that way
 */
public record LayersDrawing(
    String width, String height, String label, String path, String arrow, List<Slice> slices) {

  /** A layer. */
  public record Slice(
      String name,
      String x,
      String y,
      String width,
      String height,
      String labelX,
      String labelY,
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
