package dev.postmortem.tasks.digest;

import dev.postmortem.text.escape.MarkdownText;
import java.util.List;

/** Words of the files as parts of a Markdown text: on one line, with nothing that formats. */
final class DigestMarkdown {

  private DigestMarkdown() {}

  /** Words that read as they are written, with a full stop at the end. */
  static String sentence(String words) {
    String plain = MarkdownText.escape(words);
    return plain.isEmpty() || ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0
        ? plain
        : plain + ".";
  }

  /** Words in a row, as in {@code one, two and three}. */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
