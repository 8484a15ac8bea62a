package dev.postmortem.schema.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes texts as YAML scalars: as they are where that is safe, else between double quotes. */
public final class YamlText {

  private static final Set<String> NOT_STRINGS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", ".nan", ".inf");

  private YamlText() {}

  /** A text on a line of its own: it means these words to every reader of YAML. */
  public static String scalar(String text) {
    return isPlainWords(text) ? text : quoted(text);
  }

  /** Texts as a list on one line. */
  public static String list(List<String> texts) {
    return texts.stream().map(YamlText::inList).collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * Whether a text can be without quotes and be read back as it is, be it as a text, a number or
   * another value.
   */
  public static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.equals(text.strip())
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && "!&*?|>@`\"'%#,[]{}-:".indexOf(text.charAt(0)) < 0
        && text.chars().noneMatch(YamlText::isControl);
  }

  /** A text on one line: control characters and line breaks become spaces. */
  public static String oneLine(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words.chars().forEach(c -> line.append(isControl(c) ? ' ' : (char) c));
    return line.toString();
  }

  private static String inList(String text) {
    boolean safe = isPlainWords(text) && text.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
    return safe ? text : quoted(text);
  }

  private static boolean isPlainWords(String text) {
    return isPlain(text)
        && (Character.isLetter(text.charAt(0)) || isFigure(text))
        && !NOT_STRINGS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** A number and its unit, such as {@code 54 minutes}. */
  private static boolean isFigure(String text) {
    int space = text.indexOf(' ');
    return space > 0
        && text.substring(0, space).chars().allMatch(c -> c >= '0' && c <= '9')
        && space + 1 < text.length()
        && Character.isLetter(text.charAt(space + 1));
  }

  /** A text between double quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isControl(c)) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isControl(int c) {
    return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
  }
}
