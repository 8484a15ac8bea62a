package dev.postmortem.text.escape;

/** Plain words inside HTML and XML, between tags and in attributes. */
public final class MarkupText {

  private MarkupText() {}

  /** Words that can be read as nothing but words; what XML has no place for becomes a space. */
  public static String escape(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      String other = replacement(c);
      if (other.isEmpty()) {
        escaped.append(c);
      } else {
        escaped.append(other);
      }
    }
    return escaped.toString();
  }

  /** The escape of a character in a page; empty if it needs none. */
  public static String replacement(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n', '\t' -> "";
      case '\uFFFE', '\uFFFF' -> " ";
      default -> c < ' ' ? " " : "";
    };
  }
}
