package dev.postmortem.importer;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Builds the text of a front matter, line by line. */
final class FrontMatterText {

  private final StringBuilder text = new StringBuilder("---\n");

  /** A key with a text; {@code comment} says where it comes from. */
  FrontMatterText value(int indent, String key, String value, Optional<String> comment) {
    text.append(" ".repeat(indent)).append(key).append(": ").append(YamlText.scalar(value));
    comment.ifPresent(c -> text.append(" # ").append(YamlText.oneLine(c)));
    text.append('\n');
    return this;
  }

  /** A key with words that need no quotes, such as a time or a term. */
  FrontMatterText plain(String key, String value, Optional<String> comment) {
    text.append(key).append(": ").append(value);
    comment.ifPresent(c -> text.append(" # ").append(YamlText.oneLine(c)));
    text.append('\n');
    return this;
  }

  /** A key with a list of texts on one line; nothing if the list is empty. */
  FrontMatterText list(String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key).append(": ").append(YamlText.list(values)).append('\n');
    }
    return this;
  }

  /** A key whose value is on the next lines. */
  FrontMatterText key(int indent, String key) {
    text.append(" ".repeat(indent)).append(key).append(":\n");
    return this;
  }

  /** The first key of a map in a list; the next ones are values with two more spaces. */
  FrontMatterText item(int indent, String key, String value) {
    text.append(" ".repeat(indent)).append("- ").append(key).append(": ");
    text.append(YamlText.scalar(value)).append('\n');
    return this;
  }

  /** A key with whatever another tool had there. */
  FrontMatterText node(int indent, String key, YamlNode node) {
    text.append(" ".repeat(indent)).append(YamlText.scalar(key)).append(':');
    append(indent + 2, node);
    return this;
  }

  /** A line for people. */
  FrontMatterText comment(String words) {
    text.append("# ").append(YamlText.oneLine(words)).append('\n');
    return this;
  }

  /** The whole front matter, with both its lines of hyphens. */
  String text(String lineEnd) {
    String whole = text + "---\n";
    return lineEnd.equals("\n") ? whole : whole.replace("\n", lineEnd);
  }

  private void append(int indent, YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      boolean asIs = scalar.plain() && YamlText.isPlain(scalar.text());
      text.append(' ').append(asIs ? scalar.text() : YamlText.scalar(scalar.text())).append('\n');
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
}
