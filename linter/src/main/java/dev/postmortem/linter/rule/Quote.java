package dev.postmortem.linter.rule;

/** Words of a text as a message quotes them: on one line, in quotation marks, not too many. */
public final class Quote {

  private static final int MAX_QUOTE_CHARS = 60;

  private Quote() {}

  /** The words in quotation marks, cut at a space where they are long. */
  public static String of(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() > MAX_QUOTE_CHARS) {
      int space = line.lastIndexOf(' ', MAX_QUOTE_CHARS);
      int cut = space > MAX_QUOTE_CHARS / 2 ? space : MAX_QUOTE_CHARS;
      if (Character.isLowSurrogate(line.charAt(cut))) {
        cut--;
      }
      line = line.substring(0, cut) + " …";
    }
    return '"' + line + '"';
  }
}
