package dev.postmortem.linter;

import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fenced examples of a rule's page. */
final class PageExamples {

  /**
   * An example.
   *
   * @param kind {@code bad}, {@code good}, {@code fixed}, {@code other}, {@code before} or {@code
   *     tickets}
   * @param path the file that it shows
   * @param at of what was before: when it was committed, RFC 3339; else empty
   * @param text what stands in the fence
   * @param line the line of the fence in the page, from 1
   */
  record Example(String kind, String path, String at, String text, int line) {}

  private PageExamples() {}

  static List<Example> of(String markdown) {
    List<Example> examples = new ArrayList<>();
    String[] lines = markdown.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("```") && lines[i].length() > 3) {
        String[] info = lines[i].substring(3).split(" ");
        StringBuilder text = new StringBuilder();
        int start = i + 1;
        while (!lines[++i].equals("```")) {
          text.append(lines[i]).append('\n');
        }
        examples.add(
            new Example(
                info[0],
                info.length > 1 ? info[1] : RuleBench.PATH,
                info.length > 2 ? info[2] : "",
                text.toString(),
                start));
      }
    }
    return examples;
  }

  /** Files that stand beside every example of a page. */
  static Map<String, String> others(List<Example> examples) {
    Map<String, String> others = new LinkedHashMap<>();
    examples.stream()
        .filter(e -> e.kind().equals("other"))
        .forEach(e -> others.put(e.path(), e.text()));
    return others;
  }

  /** Earlier revisions of files, in the order of the page. */
  static List<Example> before(List<Example> examples) {
    return examples.stream().filter(e -> e.kind().equals("before")).toList();
  }

  /** What trackers say of tickets: one a line, with its state. */
  static Map<String, TicketState> tickets(List<Example> examples) {
    Map<String, TicketState> states = new LinkedHashMap<>();
    examples.stream()
        .filter(e -> e.kind().equals("tickets"))
        .flatMap(e -> e.text().lines())
        .map(line -> line.split(" "))
        .forEach(w -> states.put(w[0], TicketState.valueOf(w[1].toUpperCase(Locale.ROOT))));
    return states;
  }
}
