package dev.postmortem.importer.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text and mails as Markdown: the subject is the title, a line with a colon is a heading. */
final class TextMarkdown {

  private static final int MAX_HEADING_CHARS = 40;
  private static final Pattern SUBJECT = Pattern.compile("(?i)subject:\\s*(.+)");
  private static final Pattern TAG = Pattern.compile("^(?:\\[[^\\]]{1,40}\\]|(?i:re|fwd?):)\\s*");

  private TextMarkdown() {}

  static String of(String text) {
    List<String> lines = new ArrayList<>();
    String before = "";
    for (String line : text.lines().toList()) {
      Matcher subject = SUBJECT.matcher(line);
      if (subject.matches()) {
        lines.add("# " + withoutTags(subject.group(1)));
        lines.add("");
      } else if (isHeading(line) && before.isBlank()) {
        lines.add("## " + line.substring(0, line.stripTrailing().length() - 1));
        lines.add("");
      } else {
        lines.add(line);
      }
      before = line;
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withoutTags(String subject) {
    String words = subject.strip();
    Matcher tag = TAG.matcher(words);
    while (tag.find() && tag.end() < words.length()) {
      words = words.substring(tag.end());
      tag = TAG.matcher(words);
    }
    return words;
  }

  private static boolean isHeading(String line) {
    String words = line.stripTrailing();
    return words.endsWith(":")
        && words.length() <= MAX_HEADING_CHARS
        && Character.isLetter(words.charAt(0));
  }
}
