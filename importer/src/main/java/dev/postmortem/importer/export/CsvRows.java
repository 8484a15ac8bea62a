package dev.postmortem.importer.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a comma-separated table by the names of their columns (RFC 4180). */
final class CsvRows {

  private CsvRows() {}

  /** The rows below the head; column names in lower case with underscores. */
  static List<Map<String, String>> read(String text) {
    List<List<String>> rows = cells(text);
    List<Map<String, String>> named = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < Math.min(rows.get(0).size(), rows.get(i).size()); c++) {
        String name = rows.get(0).get(c).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        row.put(name, rows.get(i).get(c).strip());
      }
      named.add(row);
    }
    return named;
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
