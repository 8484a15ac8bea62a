package dev.postmortem.schema.yaml;

import dev.postmortem.text.source.Span;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words, and at the place that its author would look at, what the library refuses. */
final class YamlMistake {

  private YamlMistake() {}

  /**
   * Explains a refusal.
   *
   * @param text the text that was read
   * @param toOffset offset of a mark in that text
   */
  static YamlProblem explain(
      MarkedYAMLException mistake, String text, ToIntFunction<Mark> toOffset) {
    String problem = mistake.getProblem() == null ? "" : mistake.getProblem();
    String context = mistake.getContext() == null ? "" : mistake.getContext();
    int at = offset(mistake.getProblemMark(), toOffset, text);
    int began =
        mistake.getContextMark() == null ? at : offset(mistake.getContextMark(), toOffset, text);

    int tab = tabInIndentation(text, at);
    if (tab >= 0) {
      return at(tab, text, "A tab is used for indentation here; replace it with spaces.");
    }
    if (context.contains("quoted scalar")
        && (problem.contains("end of stream") || problem.contains("document separator"))) {
      return at(
          began,
          text,
          "The quote that begins here is never closed; put the same quote at the end.");
    }
    if (context.contains("double-quoted scalar")) {
      return at(
          at,
          text,
          "This backslash in double quotes is not a valid escape; double the"
              + " backslash, or use single quotes.");
    }
    if (context.contains("flow sequence") || context.contains("flow mapping")) {
      String bracket = context.contains("flow sequence") ? "[" : "{";
      return at(
          began,
          text,
          "The `"
              + bracket
              + "` that begins here is not closed properly; separate the values by commas and end"
              + " with `"
              + (bracket.equals("[") ? "]" : "}")
              + "`, or put the words in quotes if they are text.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return at(
          at,
          text,
          "A value contains a second `: `, or the line is indented too far; put the value in"
              + " quotes, or line the key up with its neighbours.");
    }
    if (problem.contains("could not find expected ':'")) {
      return line(
          began,
          text,
          "This line is neither `key: value` nor part of the value above; add the colon, or indent"
              + " it.");
    }
    if (problem.contains("cannot start any token")) {
      return at(
          at,
          text,
          "A value cannot begin with `" + characterAt(text, at) + "`; put the value in quotes.");
    }
    if (context.contains("block collection") || context.contains("block mapping")) {
      return line(
          at,
          text,
          "This line does not fit the lines above; give the keys of one map, or the dashes of one"
              + " list, the same indentation.");
    }
    if (context.contains("block scalar")) {
      return line(
          at,
          text,
          "Only `+`, `-` or a digit may follow `|` or `>`; start the text on the next"
              + " line, indented.");
    }
    if (context.contains("alias") || context.contains("anchor")) {
      return at(
          began,
          text,
          "`"
              + characterAt(text, began)
              + "` starts an anchor or alias here; put the value in quotes.");
    }
    if (problem.contains("sequence entries are not allowed")) {
      return at(at, text, "A list cannot start here with `- `; put it on the lines below its key.");
    }
    return line(
        at,
        text,
        "This line is not valid YAML; write `key: value`, and put values with special characters in"
            + " quotes.");
  }

  /** The first tab in the indentation of the line that an offset lies on, or -1. */
  private static int tabInIndentation(String text, int at) {
    int start = lineStart(text, Math.min(at, Math.max(0, text.length() - 1)));
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        return i;
      }
      if (c != ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static int offset(@Nullable Mark mark, ToIntFunction<Mark> toOffset, String text) {
    return mark == null ? 0 : Math.min(toOffset.applyAsInt(mark), text.length());
  }

  private static YamlProblem at(int offset, String text, String message) {
    int end = offset < text.length() && !isBreak(text.charAt(offset)) ? offset + 1 : offset;
    return YamlProblem.syntax(new Span(offset, end), message);
  }

  private static YamlProblem line(int offset, String text, String message) {
    int start = lineStart(text, offset);
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return YamlProblem.syntax(new Span(start, end), message);
  }

  private static int lineStart(String text, int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static String characterAt(String text, int offset) {
    return offset < text.length()
        ? new String(Character.toChars(text.codePointAt(offset)))
        : "nothing";
  }
}
