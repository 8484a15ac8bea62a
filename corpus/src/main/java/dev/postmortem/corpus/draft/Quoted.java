package dev.postmortem.corpus.draft;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes texts as YAML scalars: bare where that is safe, else quoted. */
final class Quoted {

  private Quoted() {}

  static String list(List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream().map(Quoted::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  static String scalar(String text) {
    if (isBare(text)) {
      return text;
    }
    boolean printable = text.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\uFEFF');
    return printable ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  /**
   * Begins with a letter, holds nothing that YAML reads as structure, and is no other word of it.
   */
  private static boolean isBare(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.charAt(0))
        && !text.endsWith(" ")
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -_./()".indexOf(c) >= 0)
        && !List.of("null", "true", "false", "yes", "no", "on", "off", "y", "n")
            .contains(text.toLowerCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7F || c == '\uFEFF') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
