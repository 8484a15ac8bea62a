package dev.postmortem.sitegenerator.page.chart;

import java.util.List;
import java.util.Optional;

/**
 * Counts per quarter as stacked columns; all numbers are units of the drawing.
 *
 * @param label what the drawing shows, in words
 * @param keys what the parts of a column stand for, from bottom to top
 * @param table the same numbers as rows: a quarter and its counts in the order of {@code keys}
 */
public record ColumnChart(
    String width,
    String height,
    String label,
    String baseY,
    String labelY,
    String yearY,
    List<Column> columns,
    List<Key> keys,
    List<TableRow> table) {

  /**
   * A column.
   *
   * @param name for example {@code Q4}
   * @param year below the first column of a year; else empty
   */
  public record Column(
      String middle,
      String name,
      String year,
      String total,
      String totalY,
      boolean empty,
      List<Part> parts) {}

  /**
   * A part of a column.
   *
   * @param style number of its pattern, from 1
   * @param count what it counts, where there is room for it
   */
  public record Part(
      String x,
      String y,
      String width,
      String height,
      int style,
      String title,
      Optional<String> count,
      String countX,
      String countY) {}

  /** What a pattern stands for. */
  public record Key(String name, int style) {}

  /** A row of the table. */
  public record TableRow(String name, List<String> counts, String total) {}
}
