package dev.postmortem.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a front matter by the top-level key that they belong to, in order; lines of comment
 * are each their own key.
 *
 * @param blocks the lines by key
 * @param rest everything from the closing line on
 */
record FrontMatterBlocks(Map<String, List<String>> blocks, String rest) {

  private static final String FENCE = "---";

  /** The blocks of a postmortem's text; none if it has no front matter. */
  static FrontMatterBlocks of(String text) {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    int at = text.indexOf('\n') + 1;
    if (!text.startsWith(FENCE) || at == 0) {
      return new FrontMatterBlocks(blocks, text);
    }
    List<String> open = new ArrayList<>();
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      String raw = text.substring(at, end == 0 ? text.length() : end);
      String line = raw.stripTrailing();
      if (line.equals(FENCE)) {
        break;
      }
      boolean begins = !line.isEmpty() && " -\t".indexOf(line.charAt(0)) < 0;
      if (begins) {
        open = new ArrayList<>();
        int colon = line.indexOf(':');
        String key = line.startsWith("#") || colon < 0 ? line : line.substring(0, colon);
        blocks.merge(key, open, (first, second) -> second);
      }
      open.add(line);
      at = end == 0 ? text.length() : end;
    }
    return new FrontMatterBlocks(blocks, text.substring(at));
  }

  /** The same postmortem with other blocks. */
  String with(Map<String, List<String>> others) {
    String lineEnd = rest.startsWith(FENCE + "\r\n") ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder(FENCE).append(lineEnd);
    others.values().forEach(lines -> lines.forEach(l -> text.append(l).append(lineEnd)));
    return text.append(rest).toString();
  }
}
