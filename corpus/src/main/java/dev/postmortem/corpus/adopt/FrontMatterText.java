package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Builds the text of a front matter, line by line. */
final class FrontMatterText {

  private static final Set<String> NOT_STRINGS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", ".nan", ".inf");

  private final StringBuilder text = new StringBuilder("---\n");

  /** A key with a text; {@code comment} says where it comes from. */
  FrontMatterText value(int indent, String key, String value, Optional<String> comment) {
    text.append(" ".repeat(indent)).append(key).append(": ").append(scalar(value));
    comment.ifPresent(c -> text.append(" # ").append(oneLine(c)));
    text.append('\n');
    return this;
  }

  /** A key with words that need no quotes, such as a time or a term. */
  FrontMatterText plain(String key, String value, Optional<String> comment) {
    text.append(key).append(": ").append(value);
    comment.ifPresent(c -> text.append(" # ").append(oneLine(c)));
    text.append('\n');
    return this;
  }

  /** A key with a list of texts on one line; nothing if the list is empty. */
  FrontMatterText list(String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key)
          .append(": [")
          .append(String.join(", ", values.stream().map(FrontMatterText::flowScalar).toList()))
          .append("]\n");
    }
    return this;
  }

  /** A key whose value stands on the next lines. */
  FrontMatterText key(int indent, String key) {
    text.append(" ".repeat(indent)).append(key).append(":\n");
    return this;
  }

  /** The first key of a map in a list; the next ones are values with two more spaces. */
  FrontMatterText item(int indent, String key, String value) {
    text.append(" ".repeat(indent)).append("- ").append(key).append(": ");
    text.append(scalar(value)).append('\n');
    return this;
  }

  /** A key with whatever another tool had there. */
  FrontMatterText node(int indent, String key, YamlNode node) {
    text.append(" ".repeat(indent)).append(scalar(key)).append(':');
    append(indent + 2, node);
    return this;
  }

  /** A line for people. */
  FrontMatterText comment(String words) {
    text.append("# ").append(oneLine(words)).append('\n');
    return this;
  }

  /** The whole front matter, with both its lines of hyphens. */
  String text() {
    return text + "---\n";
  }

  private void append(int indent, YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      boolean asIs = scalar.plain() && isPlainLine(scalar.text());
      text.append(' ').append(asIs ? scalar.text() : scalar(scalar.text())).append('\n');
    } else if (node instanceof YamlList list) {
      text.append(list.items().isEmpty() ? " []\n" : "\n");
      for (YamlNode item : list.items()) {
        text.append(" ".repeat(indent)).append('-');
        append(indent + 2, item);
      }
    } else if (node instanceof YamlMap map) {
      text.append(map.entries().isEmpty() ? " {}\n" : "\n");
      for (YamlEntry entry : map.entries()) {
        node(indent, entry.key().text(), entry.value());
      }
    }
  }

  /** A text as YAML: as it is where that is safe, else between double quotes. */
  static String scalar(String value) {
    return isPlain(value) ? value : quoted(value);
  }

  private static String flowScalar(String value) {
    boolean safe = isPlain(value) && value.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
    return safe ? value : quoted(value);
  }

  private static boolean isPlain(String value) {
    return isPlainLine(value)
        && (Character.isLetter(value.charAt(0)) || isFigure(value))
        && !NOT_STRINGS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** A number and its unit, such as {@code 54 minutes}. */
  private static boolean isFigure(String value) {
    int space = value.indexOf(' ');
    return space > 0
        && value.substring(0, space).chars().allMatch(c -> c >= '0' && c <= '9')
        && space + 1 < value.length()
        && Character.isLetter(value.charAt(space + 1));
  }

  private static boolean isPlainLine(String value) {
    return !value.isEmpty()
        && value.equals(value.strip())
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.endsWith(":")
        && "!&*?|>@`\"'%#,[]{}-:".indexOf(value.charAt(0)) < 0
        && value.chars().noneMatch(FrontMatterText::isControl);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (isControl(c)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    quoted.append((char) c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isControl(int c) {
    return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
  }

  private static String oneLine(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words.chars().forEach(c -> line.append(isControl(c) ? ' ' : (char) c));
    return line.toString();
  }
}
