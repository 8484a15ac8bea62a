package dev.postmortem.importer.report;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the TOML that site tools put between {@code +++} lines: keys with strings, numbers, dates,
 * booleans and lists, and tables. Any other line is reported as unread.
 */
final class TomlReader {

  private static final int MAX_NESTING_LEVELS = 16;
  private static final Span NOWHERE = Span.at(0);

  private final String text;
  private final List<String> unread;
  private int at;

  private TomlReader(String text, List<String> unread) {
    this.text = text;
    this.unread = unread;
  }

  /**
   * The keys and values of a TOML text; tables are maps.
   *
   * @param unread gets the lines that are none of these
   */
  static YamlMap read(String text, List<String> unread) {
    Map<String, YamlNode> root = new LinkedHashMap<>();
    Map<String, Map<String, YamlNode>> tables = new LinkedHashMap<>();
    Map<String, YamlNode> current = root;
    TomlReader reader = new TomlReader(text, unread);
    while (reader.skipToNextLine()) {
      if (reader.peek() == '[') {
        String name = reader.tableName();
        current = tables.computeIfAbsent(name, n -> new LinkedHashMap<>());
      } else {
        reader.readEntry(current);
      }
    }
    tables.forEach((name, entries) -> root.putIfAbsent(name, map(entries)));
    return map(root);
  }

  private static YamlMap map(Map<String, YamlNode> entries) {
    List<YamlEntry> list = new ArrayList<>();
    entries.forEach((k, v) -> list.add(new YamlEntry(new YamlScalar(NOWHERE, k, true), v)));
    return new YamlMap(NOWHERE, list);
  }

  /** Moves to the first character of the next line that says something. */
  private boolean skipToNextLine() {
    while (at < text.length()) {
      char c = peek();
      if (c == '#') {
        skipLine();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipLine() {
    while (at < text.length() && peek() != '\n') {
      at++;
    }
  }

  private String tableName() {
    int start = at;
    skipLine();
    return text.substring(start, at).replace("[", "").replace("]", "").strip();
  }

  private void readEntry(Map<String, YamlNode> into) {
    int start = at;
    String key = key();
    skipBlanks();
    if (key.isEmpty() || at >= text.length() || peek() != '=') {
      skipLine();
      unread.add(text.substring(start, at).strip());
      return;
    }
    at++;
    YamlNode value = value(0);
    boolean repeated = into.putIfAbsent(key, value) != null;
    skipLine();
    if (repeated) {
      unread.add(text.substring(start, at).strip());
    }
  }

  private String key() {
    if (peek() == '"' || peek() == '\'') {
      return string();
    }
    int start = at;
    while (at < text.length() && peek() != '=' && peek() != '\n') {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private YamlNode value(int depth) {
    skipBlanks();
    if (at >= text.length()) {
      return new YamlScalar(NOWHERE, "", true);
    }
    char c = peek();
    if (c == '"' || c == '\'') {
      return new YamlScalar(NOWHERE, string(), false);
    }
    if (c == '[' && depth < MAX_NESTING_LEVELS) {
      return list(depth);
    }
    int start = at;
    if (c == '{') {
      skipLine(); // a table on one line is kept as it is written
      return new YamlScalar(NOWHERE, text.substring(start, at).strip(), false);
    }
    while (at < text.length() && ",]#\n".indexOf(peek()) < 0) {
      at++;
    }
    return new YamlScalar(NOWHERE, text.substring(start, at).strip(), true);
  }

  private YamlNode list(int depth) {
    List<YamlNode> items = new ArrayList<>();
    at++;
    while (skipToNextLine() && peek() != ']') {
      int before = at;
      if (peek() == ',') {
        at++;
      } else {
        items.add(value(depth + 1));
        at = Math.max(at, before + 1);
      }
    }
    at = Math.min(at + 1, text.length());
    return new YamlList(NOWHERE, items);
  }

  /** A basic, literal or multi-line string. */
  private String string() {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, at);
    String closing = multiline ? triple : String.valueOf(quote);
    at += closing.length();
    if (multiline && at < text.length() && peek() == '\n') {
      at++;
    }
    StringBuilder words = new StringBuilder();
    while (at < text.length() && !text.startsWith(closing, at)) {
      char c = peek();
      if (c == '\n' && !multiline) {
        return words.toString();
      }
      if (c == '\\' && quote == '"' && at + 1 < text.length()) {
        at++;
        words.append(escaped());
      } else {
        words.append(c);
      }
      at++;
    }
    at = Math.min(at + closing.length(), text.length());
    return words.toString();
  }

  private String escaped() {
    char c = peek();
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'u', 'U' -> unicode(c == 'u' ? 4 : 8);
      default -> String.valueOf(c);
    };
  }

  private String unicode(int digits) {
    int end = Math.min(at + 1 + digits, text.length());
    try {
      int codePoint = Integer.parseInt(text.substring(at + 1, end), 16);
      at = end - 1;
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    } catch (NumberFormatException malformed) {
      return "";
    }
  }

  private void skipBlanks() {
    while (at < text.length() && (peek() == ' ' || peek() == '\t')) {
      at++;
    }
  }

  private char peek() {
    return text.charAt(at);
  }
}
