package dev.postmortem.sitegenerator.page.chart;

import java.util.List;

/**
 * How factors combined, as a tree of gates; all numbers are units of the drawing.
 *
 * @param label what the drawing shows, in words
 * @param top the incident
 * @param edges outlines of the lines from gates to what they join
 */
public record FaultTreeDrawing(
    String width,
    String height,
    String label,
    Top top,
    List<String> edges,
    List<Gate> gates,
    List<Leaf> leaves) {

  /** The box of the incident. */
  public record Top(String x, String y, String width, String height, List<Words> lines) {}

  /** A line of words. */
  public record Words(String x, String y, String text) {}

  /**
   * A gate.
   *
   * @param outline an arch for <em>all</em>, a pointed arch for <em>any</em>
   * @param name {@code all} or {@code any}
   */
  public record Gate(String outline, String x, String y, String name) {}

  /**
   * A factor.
   *
   * @param mark {@code open}, {@code closing} or {@code closed}, as for the holes of layers
   * @param title its state in words
   */
  public record Leaf(String x, String y, String mark, String title, List<Words> lines) {}
}
