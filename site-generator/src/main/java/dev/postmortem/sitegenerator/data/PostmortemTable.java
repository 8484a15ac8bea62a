package dev.postmortem.sitegenerator.data;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postmortem.sitegenerator.output.DeferredFile;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.page.part.Amount;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The list of postmortems as data, in pieces by what a page needs when: a few rows to show, columns
 * of facet values to narrow and count by, and orders to sort by. None of it needs the search index.
 */
public final class PostmortemTable {

  /** Rows in one piece: few, as the results of a search lie far apart. */
  static final int ROWS_PER_PIECE = 8;

  /** Postmortems in one piece of the facets' columns, and of the orders. */
  static final int COLUMN_ROWS_PER_PIECE = 2_000;

  private PostmortemTable() {}

  /**
   * A facet.
   *
   * @param values every value with its name for people, in the order to show
   */
  public record Facet(String key, String title, List<FacetValue> values) {}

  /** A value of a facet. */
  public record FacetValue(String value, String name) {}

  /**
   * A postmortem in the table.
   *
   * @param values per facet, the places of its values in the facet's list
   */
  public record Row(IncidentRow shown, List<List<Integer>> values) {}

  /** All files of the table. */
  static List<DeferredFile> of(List<Row> table, int facets) {
    List<DeferredFile> files = new ArrayList<>();
    for (int from = 0; from < table.size(); from += ROWS_PER_PIECE) {
      int number = from / ROWS_PER_PIECE;
      List<Row> some = table.subList(from, Math.min(table.size(), from + ROWS_PER_PIECE));
      String path = "search/rows-" + number + ".js";
      files.add(new DeferredFile(path, () -> rows(path, number, some, facets)));
    }
    int[] titles = titleOrder(table);
    for (int first = 0; first < table.size(); first += COLUMN_ROWS_PER_PIECE) {
      int from = first;
      int to = Math.min(table.size(), from + COLUMN_ROWS_PER_PIECE);
      String columns = "search/columns-" + from / COLUMN_ROWS_PER_PIECE + ".js";
      String orders = "search/orders-" + from / COLUMN_ROWS_PER_PIECE + ".js";
      files.add(
          new DeferredFile(
              columns,
              () ->
                  columns(columns, from / COLUMN_ROWS_PER_PIECE, table.subList(from, to), facets)));
      files.add(
          new DeferredFile(
              orders, () -> orders(orders, from / COLUMN_ROWS_PER_PIECE, table, titles, from, to)));
    }
    return files;
  }

  private static RenderedFile rows(String path, int number, List<Row> rows, int facets) {
    return Script.calling(
        "rows",
        path,
        json -> {
          json.writeNumber(number);
          json.writeStartArray();
          for (Row row : rows) {
            json.writeStartArray();
            shown(json, row.shown());
            json.writeString(values(List.of(row), facets));
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }

  private static void shown(JsonGenerator json, IncidentRow row) throws IOException {
    for (String cell :
        List.of(
            row.incident().href(),
            row.incident().text(),
            row.date().words(),
            row.date().iso(),
            row.severity().name())) {
      json.writeString(cell);
    }
    json.writeNumber(row.severity().rank());
    for (String cell :
        List.of(
            row.kind().orElse(""),
            row.unfinished().orElse(""),
            row.detection(),
            row.timeToResolve().map(Amount::words).orElse(""),
            row.teaser().orElse(""),
            row.openActions().orElse(""))) {
      json.writeString(cell);
    }
  }

  private static RenderedFile columns(String path, int number, List<Row> rows, int facets) {
    return Script.calling(
        "columns",
        path,
        json -> {
          json.writeNumber(number);
          json.writeStartArray();
          for (int facet = 0; facet < facets; facet++) {
            Digits column = new Digits();
            for (Row row : rows) {
              values(row.values().get(facet), column);
            }
            json.writeString(column.toString());
          }
          json.writeEndArray();
        });
  }

  private static String values(List<Row> rows, int facets) {
    Digits digits = new Digits();
    for (Row row : rows) {
      for (int facet = 0; facet < facets; facet++) {
        values(row.values().get(facet), digits);
      }
    }
    return digits.toString();
  }

  /** How many there are, and each. */
  private static void values(List<Integer> places, Digits into) {
    into.number(places.size());
    places.forEach(into::number);
  }

  /** For each postmortem its place by title, and how long it took to resolve. */
  private static RenderedFile orders(
      String path, int number, List<Row> table, int[] titles, int from, int to) {
    return Script.calling(
        "orders",
        path,
        json -> {
          Digits byTitle = new Digits();
          Digits resolved = new Digits();
          for (int i = from; i < to; i++) {
            byTitle.number(titles[i]);
            // Zero says that it is not known.
            resolved.number(
                table.get(i).shown().timeToResolve().map(t -> 1 + clamped(t.number())).orElse(0));
          }
          json.writeNumber(number);
          json.writeString(byTitle.toString());
          json.writeString(resolved.toString());
        });
  }

  private static int clamped(String seconds) {
    return (int) Math.min(Integer.MAX_VALUE - 1, Long.parseLong(seconds));
  }

  private static int[] titleOrder(List<Row> table) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing(
                (Integer i) -> table.get(i).shown().incident().text(),
                String.CASE_INSENSITIVE_ORDER)
            .thenComparing(i -> table.get(i).shown().incident().text())
            .thenComparing(i -> i));
    int[] places = new int[table.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place;
    }
    return places;
  }
}
