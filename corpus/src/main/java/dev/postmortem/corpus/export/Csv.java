package dev.postmortem.corpus.export;

import java.util.List;

/**
 * Tables of comma-separated values as RFC 4180 has them, in UTF-8. Cells that a spreadsheet would
 * take for a formula get an apostrophe in front (OWASP, "CSV Injection").
 */
public final class Csv {

  private final StringBuilder text = new StringBuilder();

  /** A table with some column names. */
  public Csv(List<String> columns) {
    row(columns);
  }

  /** Adds a row. */
  public Csv row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      cell(cells.get(i));
    }
    text.append("\r\n");
    return this;
  }

  private void cell(String words) {
    String safe = isFormula(words) ? "'" + words : words;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    if (quoted) {
      text.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      text.append(safe);
    }
  }

  private static boolean isFormula(String words) {
    return !words.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(words.charAt(0)) >= 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
