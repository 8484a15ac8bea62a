package dev.postmortem.linter.report;

import java.util.Optional;

/** Plain words inside Markdown: whatever would be markup there is escaped. */
final class MarkdownText {

  private MarkdownText() {}

  /** Words, linked where there is an address. */
  static String link(String words, Optional<String> address) {
    return address
        .map(to -> "[" + escape(words) + "](" + to.replace(")", "%29").replace(" ", "%20") + ")")
        .orElse(escape(words));
  }

  static String escape(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\n', '\r', '\t' -> escaped.append(' ');
        case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '@' ->
            escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
