package dev.postmortem.importer.label;

import java.util.Locale;

/**
 * Something that an older report says under a label: a list item {@code **Severity**: 2}, a line
 * {@code Severity: 2}, a row of a two-column table or a key of another tool's front matter.
 *
 * @param label as written, without emphasis and colon
 * @param value as written, without emphasis
 */
record LabelledFact(String label, String value) {

  /** Whether the value says that there was none. */
  boolean saysNone() {
    return value.strip().equalsIgnoreCase("none");
  }

  /** Whether the value says that nothing is known. */
  boolean isBlank() {
    String words = value.strip();
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "",
          "?",
          "??",
          "-",
          "–",
          "—",
          "n/a",
          "na",
          "none",
          "unknown",
          "tbd",
          "tba",
          "todo",
          "..." ->
          true;
      default -> false;
    };
  }
}
