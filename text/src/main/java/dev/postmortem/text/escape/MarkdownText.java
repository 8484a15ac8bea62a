package dev.postmortem.text.escape;

import java.util.Optional;

/** Plain words inside a line of Markdown: they read as they are written and do nothing. */
public final class MarkdownText {

  /**
   * Invisible, and never a place to break a line. Code hosts and chats look for issues and names in
   * the rendered text, where a backslash is gone; this stays.
   */
  private static final char WORD_JOINER = '\u2060';

  private MarkdownText() {}

  /**
   * Words without markup, on one line. {@code #12} does not link an issue, {@code !12} no merge
   * request, and {@code @here} notifies no one.
   */
  public static String escape(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '@' ->
            escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
      if (isReference(line, i)) {
        escaped.append(WORD_JOINER);
      }
    }
    return escaped.toString();
  }

  /** Whether a sign begins what hosts turn into a link or a notification; an address has none. */
  private static boolean isReference(String line, int at) {
    char c = line.charAt(at);
    if (at + 1 == line.length()) {
      return false;
    }
    int next = line.codePointAt(at + 1);
    boolean inWord = at > 0 && Character.isLetterOrDigit(line.codePointBefore(at));
    return switch (c) {
      case '#', '!' -> Character.isDigit(next);
      case '@' -> !inWord && Character.isLetterOrDigit(next);
      default -> false;
    };
  }

  /** Words, linked where there is an address. */
  public static String link(String words, Optional<String> address) {
    String escaped = escape(words);
    return address
        .map(to -> "[" + escaped + "](" + to.replace(")", "%29").replace(" ", "%20") + ")")
        .orElse(escaped);
  }

  /** A name as code. */
  public static String code(String name) {
    return "`" + name.replace("`", "'") + "`";
  }
}
