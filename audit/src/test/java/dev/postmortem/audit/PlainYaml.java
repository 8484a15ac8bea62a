package dev.postmortem.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the front matter of the sample corpus without the project's own reader, so that figures can
 * be computed a second time from the files: block maps and lists, flow lists and maps, quoted and
 * folded words. Everything is a text, a list or a map.
 */
final class PlainYaml {

  private final List<String> lines;
  private int at;

  private PlainYaml(List<String> lines) {
    this.lines = lines;
  }

  static Map<String, Object> frontMatter(String file) {
    return document(file.split("(?m)^---\\s*$", 3)[1]);
  }

  static Map<String, Object> document(String yaml) {
    return new PlainYaml(
            yaml.lines().filter(l -> !l.isBlank() && !l.stripLeading().startsWith("#")).toList())
        .map(0);
  }

  private Map<String, Object> map(int indentation) {
    Map<String, Object> map = new LinkedHashMap<>();
    while (at < lines.size() && indentation(lines.get(at)) == indentation) {
      String line = lines.get(at).strip();
      if (line.startsWith("- ")) {
        break;
      }
      at++;
      entry(line, indentation, map);
    }
    return map;
  }

  private void entry(String line, int indentation, Map<String, Object> map) {
    int colon = line.indexOf(':');
    map.put(line.substring(0, colon), value(line.substring(colon + 1).strip(), indentation));
  }

  private Object value(String words, int indentation) {
    if (words.isEmpty()) {
      int next = at < lines.size() ? indentation(lines.get(at)) : -1;
      boolean list = next >= indentation && lines.get(at).strip().startsWith("- ");
      return list ? list(next) : next > indentation ? map(next) : "";
    }
    if (words.startsWith(">") || words.startsWith("|")) {
      return below(new StringBuilder(), indentation);
    }
    if (words.startsWith("[") || words.startsWith("{")) {
      return new Flow(below(new StringBuilder(words), indentation)).value();
    }
    return unquoted(below(new StringBuilder(words), indentation));
  }

  /** Words that go on in lines further in. */
  private String below(StringBuilder words, int indentation) {
    while (at < lines.size() && indentation(lines.get(at)) > indentation) {
      words.append(' ').append(lines.get(at++).strip());
    }
    return words.toString().strip();
  }

  private List<Object> list(int indentation) {
    List<Object> items = new ArrayList<>();
    while (at < lines.size()
        && indentation(lines.get(at)) == indentation
        && lines.get(at).strip().startsWith("- ")) {
      String first = lines.get(at++).strip().substring(2).strip();
      if (first.startsWith("[") || first.startsWith("{")) {
        items.add(new Flow(below(new StringBuilder(first), indentation)).value());
      } else if (first.endsWith(":")) {
        Map<String, Object> nested = new LinkedHashMap<>();
        entry(first, indentation + 2, nested);
        nested.putAll(map(indentation + 2));
        items.add(nested);
      } else if (first.contains(": ")) {
        Map<String, Object> item = new LinkedHashMap<>();
        entry(first, indentation + 2, item);
        item.putAll(map(indentation + 2));
        items.add(item);
      } else {
        items.add(unquoted(first));
      }
    }
    return items;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String unquoted(String words) {
    boolean quoted =
        words.length() > 1
            && (words.charAt(0) == '\'' || words.charAt(0) == '"')
            && words.charAt(words.length() - 1) == words.charAt(0);
    if (!quoted) {
      return words;
    }
    String inner = words.substring(1, words.length() - 1);
    return words.charAt(0) == '"' ? inner.replace("\\\"", "\"") : inner.replace("''", "'");
  }

  /** Lists in square and maps in curly brackets. */
  private static final class Flow {

    private final String text;
    private int at;

    Flow(String text) {
      this.text = text;
    }

    Object value() {
      space();
      char c = text.charAt(at);
      if (c == '[') {
        List<Object> items = new ArrayList<>();
        at++;
        for (space(); text.charAt(at) != ']'; space()) {
          items.add(value());
          comma();
        }
        at++;
        return items;
      }
      if (c == '{') {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        for (space(); text.charAt(at) != '}'; space()) {
          int colon = text.indexOf(": ", at);
          String key = text.substring(at, colon).strip();
          at = colon + 1;
          map.put(key, value());
          comma();
        }
        at++;
        return map;
      }
      int start = at;
      if (c == '\'' || c == '"') {
        at = endOfQuoted(c);
      } else {
        while (",]}".indexOf(text.charAt(at)) < 0) {
          at++;
        }
      }
      return unquoted(text.substring(start, at).strip());
    }

    private int endOfQuoted(char quote) {
      int end = text.indexOf(quote, at + 1);
      while (quote == '"' ? text.charAt(end - 1) == '\\' : text.startsWith("''", end)) {
        end = text.indexOf(quote, end + (quote == '"' ? 1 : 2));
      }
      return end + 1;
    }

    private void space() {
      while (text.charAt(at) == ' ') {
        at++;
      }
    }

    private void comma() {
      space();
      if (text.charAt(at) == ',') {
        at++;
      }
    }
  }
}
