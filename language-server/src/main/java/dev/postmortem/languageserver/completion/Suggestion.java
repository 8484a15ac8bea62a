package dev.postmortem.languageserver.completion;

import dev.postmortem.text.source.Span;

/**
 * Something that may be written at a place.
 *
 * @param label what an author chooses by
 * @param kind which kind of thing
 * @param detail a few words beside the label
 * @param documentation Markdown; empty if there is nothing to say
 * @param replaced what it takes the place of
 * @param text what is written; in the snippet syntax of the protocol: {@code ${1:words}} is a place
 *     to fill in, and {@code $}, <code>}</code> and {@code \} as such stand behind a backslash
 */
public record Suggestion(
    String label, Kind kind, String detail, String documentation, Span replaced, String text) {

  /** The kind of thing is suggested. */
  public enum Kind {
    /** A key of a map. */
    KEY,
    /** One of some words. */
    VALUE,
    /** A contributing factor. */
    FACTOR,
    /** Something that files name. */
    NAME,
    /** A postmortem or another file. */
    FILE,
    /** A heading. */
    HEADING,
    /** A rule. */
    RULE,
    /** Several words with places to fill in. */
    SNIPPET
  }

  /** Words as a snippet writes them. */
  public static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  /** The text without its places to fill in: for an editor that knows no snippets. */
  public String plainText() {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
        int end = text.indexOf('}', at);
        int words = text.indexOf(':', at);
        if (words >= 0 && words < end) {
          plain.append(text, words + 1, end);
        }
        at = end + 1;
      } else if (c == '$') {
        at += 2;
      } else {
        plain.append(c);
        at++;
      }
    }
    return plain.toString();
  }
}
