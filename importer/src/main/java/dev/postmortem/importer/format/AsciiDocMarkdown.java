package dev.postmortem.importer.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AsciiDoc as Markdown: headings, attributes, lists, tables, blocks and links. */
final class AsciiDocMarkdown {

  private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]{1,60}):\\s*(.*)");
  private static final Pattern COLUMNS = Pattern.compile("cols\\s*=\\s*\"([^\"]{1,200})\"");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:link:)?((?:https?://|(?<=link:))[^\\s\\[\\]]{1,2000})\\[([^\\]]{0,500})\\]");
  private static final Pattern IMAGE =
      Pattern.compile("image::?([^\\s\\[\\]]{1,500})\\[([^\\]]{0,500})\\]");
  private static final Pattern BOLD =
      Pattern.compile("(?<![\\w*])\\*(?![\\s*])([^*\\n]{1,300}?)(?<!\\s)\\*(?![\\w*])");
  private static final Pattern TERM = Pattern.compile("(\\S[^:]{0,80})::(?:\\s+(.*))?");

  private final List<String> lines = new ArrayList<>();
  private int columns;

  /** The cells of the table that we are in, or null outside of tables. */
  private List<String> cells = new ArrayList<>();

  private boolean table;
  private String fence = "";
  private String openTerm = "";

  String of(String text) {
    text.lines().forEach(this::line);
    return String.join("\n", lines) + "\n";
  }

  private void line(String line) {
    String words = line.strip();
    if (!fence.isEmpty()) {
      boolean ends = words.equals(fence);
      lines.add(ends ? "```" : line);
      fence = ends ? "" : fence;
    } else if (words.equals("|===")) {
      if (table) {
        endTable();
      }
      table = !table;
    } else if (table) {
      row(words);
    } else if (words.equals("----") || words.equals("....")) {
      fence = words;
      lines.add("```");
    } else if (words.startsWith("[") && words.endsWith("]") && !words.contains("](")) {
      Matcher found = COLUMNS.matcher(words);
      columns = found.find() ? found.group(1).split(",", -1).length : 0;
    } else if (words.startsWith("//")) {
      lines.add("<!-- " + words.substring(2).strip().replace("--", "- -") + " -->");
    } else {
      prose(line, words);
    }
  }

  private void prose(String line, String words) {
    int level = leading(words, '=');
    int stars = leading(words, '*');
    int points = leading(words, '.');
    Matcher attribute = ATTRIBUTE.matcher(words);
    Matcher term = TERM.matcher(words);
    if (!openTerm.isEmpty() && !words.isEmpty()) {
      lines.add("- **" + openTerm + "**: " + inline(words));
      openTerm = "";
    } else if (isMark(words, level)) {
      lines.add("#".repeat(Math.min(6, level)) + inline(words.substring(level)));
    } else if (isMark(words, stars)) {
      lines.add("  ".repeat(stars - 1) + "-" + inline(words.substring(stars)));
    } else if (isMark(words, points)) {
      lines.add("   ".repeat(points - 1) + "1." + inline(words.substring(points)));
    } else if (attribute.matches()) {
      if (!attribute.group(2).isBlank()) {
        lines.add("- " + attribute.group(1) + ": " + attribute.group(2));
      }
    } else if (term.matches() && !words.contains("://")) {
      openTerm = term.group(2) == null ? term.group(1) : "";
      if (openTerm.isEmpty()) {
        lines.add("- **" + term.group(1) + "**: " + inline(term.group(2)));
      }
    } else if (!words.equals("+")) {
      lines.add(inline(line));
    }
  }

  private static int leading(String words, char mark) {
    int count = 0;
    while (count < words.length() && words.charAt(count) == mark) {
      count++;
    }
    return count;
  }

  private static boolean isMark(String words, int length) {
    return length > 0 && length < words.length() && words.charAt(length) == ' ';
  }

  private void row(String words) {
    if (words.startsWith("|")) {
      String[] parts = words.substring(1).split("\\|", -1);
      if (columns == 0 && cells.isEmpty() && parts.length > 1) {
        columns = parts.length;
      }
      for (String part : parts) {
        cells.add(part.strip());
      }
    } else if (!words.isEmpty() && !cells.isEmpty()) {
      int last = cells.size() - 1;
      cells.set(last, (cells.get(last) + " " + words).strip());
    }
  }

  private void endTable() {
    int width = Math.max(1, columns);
    lines.add("");
    for (int from = 0; from < cells.size(); from += width) {
      List<String> row = cells.subList(from, Math.min(cells.size(), from + width));
      lines.add("| " + String.join(" | ", row.stream().map(c -> inline(c)).toList()) + " |");
      if (from == 0) {
        lines.add("|" + " --- |".repeat(width));
      }
    }
    lines.add("");
    cells = new ArrayList<>();
    columns = 0;
  }

  private static String inline(String words) {
    String images = IMAGE.matcher(words).replaceAll("![$2]($1)");
    String links = LINK.matcher(images).replaceAll("[$2]($1)");
    return BOLD.matcher(links).replaceAll("**$1**");
  }
}
