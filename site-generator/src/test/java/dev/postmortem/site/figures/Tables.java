package dev.postmortem.site.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a page as rows of words. */
final class Tables {

  private static final Pattern TABLE = Pattern.compile("(?s)<table.*?</table>");
  private static final Pattern ROW = Pattern.compile("(?s)<tr.*?</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[hd].*?</t[hd]>");

  private Tables() {}

  /** The rows of the first table on a page whose head begins with some words. */
  static List<List<String>> under(String page, String... head) {
    return all(page, head).get(0);
  }

  /** The rows of all such tables, without their heads. */
  static List<List<List<String>>> all(String page, String... head) {
    List<List<List<String>>> found = new ArrayList<>();
    Matcher tables = TABLE.matcher(page);
    while (tables.find()) {
      List<List<String>> rows = new ArrayList<>();
      Matcher lines = ROW.matcher(tables.group());
      while (lines.find()) {
        List<String> cells = new ArrayList<>();
        Matcher each = CELL.matcher(lines.group());
        while (each.find()) {
          cells.add(words(each.group()));
        }
        rows.add(cells);
      }
      if (rows.size() > 1
          && rows.get(0).size() >= head.length
          && rows.get(0).subList(0, head.length).equals(List.of(head))) {
        found.add(rows.subList(1, rows.size()));
      }
    }
    if (found.isEmpty()) {
      throw new AssertionError("no table under " + String.join(", ", head));
    }
    return found;
  }

  static String words(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
