package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.chart.ColumnChart.Column;
import dev.postmortem.sitegenerator.page.chart.ColumnChart.Part;
import dev.postmortem.sitegenerator.page.chart.ColumnChart.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws counts per period as columns, each split into parts. */
public final class ColumnCharts {

  private static final double TALLEST = 180;
  private static final double ONE = 28;
  private static final double TOP = 18;
  private static final double COLUMN = 24;
  private static final double GAP = 8;

  /** A part lower than this has no room for its count. */
  private static final double ROOM = 13;

  private ColumnCharts() {}

  /**
   * A quarter.
   *
   * @param counts in the order of the keys
   */
  public record Period(Quarter quarter, List<Integer> counts) {
    String name() {
      return Phrases.quarter(quarter);
    }

    int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * The drawing; empty if there is nothing to count.
   *
   * @param label what is counted, for example {@code Incidents per quarter by severity}
   * @param keys names of the parts, from bottom to top
   */
  public static Optional<ColumnChart> of(String label, List<String> keys, List<Period> periods) {
    int most = periods.stream().mapToInt(Period::total).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    double unit = Math.min(ONE, TALLEST / most);
    double base = TOP + most * unit;
    List<Integer> used =
        IntStream.range(0, keys.size())
            .filter(k -> periods.stream().anyMatch(p -> p.counts().get(k) > 0))
            .boxed()
            .toList();
    List<Column> columns = new ArrayList<>();
    List<TableRow> table = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      double x = GAP + i * (COLUMN + GAP);
      double y = base;
      List<Part> parts = new ArrayList<>();
      for (int k = 0; k < keys.size(); k++) {
        int count = period.counts().get(k);
        if (count > 0) {
          double height = count * unit;
          y -= height;
          parts.add(
              new Part(
                  Units.of(x),
                  Units.of(y),
                  Units.of(COLUMN),
                  Units.of(Math.max(1, height - 1.5)),
                  k % 6 + 1,
                  period.name() + ", " + keys.get(k) + ": " + count,
                  height < ROOM ? Optional.empty() : Optional.of(Integer.toString(count)),
                  Units.of(x + COLUMN / 2),
                  Units.of(y + height / 2 + 3)));
        }
      }
      columns.add(
          new Column(
              Units.of(x + COLUMN / 2),
              "Q" + period.quarter().number(),
              i == 0 || period.quarter().number() == 1
                  ? Integer.toString(period.quarter().year())
                  : "",
              Integer.toString(period.total()),
              Units.of(y - 5),
              period.total() == 0,
              parts));
      table.add(
          new TableRow(
              period.name(),
              used.stream().map(k -> String.valueOf(period.counts().get(k))).toList(),
              Integer.toString(period.total())));
    }
    List<ColumnChart.Key> legend =
        used.stream().map(k -> new ColumnChart.Key(keys.get(k), k % 6 + 1)).toList();
    return Optional.of(
        new ColumnChart(
            Units.of(GAP + periods.size() * (COLUMN + GAP)),
            Units.of(base + 36),
            label,
            Units.of(base),
            Units.of(base + 15),
            Units.of(base + 29),
            columns,
            legend,
            table));
  }
}
