package dev.postmortem.languageserver.actions;

import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** Adds entries to lists of maps in YAML, in the form that the list has already. */
final class ListEntry {

  private ListEntry() {}

  /**
   * The edit that adds an entry to a list of the front matter; empty if there is no front matter or
   * the list is written in a form that cannot be added to.
   *
   * @param lines the entry's lines, the first without its dash
   */
  static Optional<Fix.Edit> add(PostmortemDocument document, String key, List<String> lines) {
    FrontMatter front = document.frontMatter();
    SourceText source = document.source();
    if (front.span().isEmpty()
        || !source.line(source.lineAt(front.span().end())).startsWith("---")) {
      return Optional.empty();
    }
    Optional<YamlEntry> entry = front.root().entry(key);
    if (entry.isPresent()) {
      return to(source, entry.get(), lines);
    }
    int end = source.lineSpan(source.lineAt(front.span().end())).start();
    return Optional.of(new Fix.Edit(Span.at(end), key + ":\n" + entry(lines, 2)));
  }

  /** The edit that adds an entry to the list that is a key's value. */
  static Optional<Fix.Edit> to(SourceText source, YamlEntry key, List<String> lines) {
    YamlNode value = key.value();
    if (value instanceof YamlList list && !list.items().isEmpty()) {
      return after(source, list, lines);
    }
    boolean empty =
        (value instanceof YamlList) || (value instanceof YamlNode.YamlScalar s && s.isNull());
    if (!empty) {
      return Optional.empty();
    }
    int line = source.lineAt(key.key().span().start());
    int indent = column(source, key.key().span().start());
    int colon = source.text().indexOf(':', key.key().span().end());
    Span rest = new Span(colon + 1, source.lineSpan(line).end());
    return Optional.of(new Fix.Edit(rest, "\n" + withoutLastBreak(entry(lines, indent + 2))));
  }

  /** The edit that adds an entry after the last one of a list. */
  static Optional<Fix.Edit> after(SourceText source, YamlList list, List<String> lines) {
    YamlNode first = list.items().get(0);
    YamlNode last = list.items().get(list.items().size() - 1);
    String beforeFirst = source.line(source.lineAt(first.span().start())).stripLeading();
    if (!beforeFirst.startsWith("-") || !(last instanceof YamlMap)) {
      return Optional.empty();
    }
    String line = source.line(source.lineAt(first.span().start()));
    int indent = line.length() - line.stripLeading().length();
    int end = source.lineAt(Math.max(last.span().start(), last.span().end() - 1));
    while (end > 1 && source.line(end).isBlank()) {
      end--;
    }
    boolean isLast = end == source.lineCount();
    int at = isLast ? source.text().length() : source.lineSpan(end + 1).start();
    return Optional.of(new Fix.Edit(Span.at(at), (isLast ? "\n" : "") + entry(lines, indent)));
  }

  static String entry(List<String> lines, int indent) {
    StringBuilder text = new StringBuilder();
    String start = " ".repeat(indent) + "- ";
    for (String line : lines) {
      text.append(start).append(line).append('\n');
      start = " ".repeat(indent + 2);
    }
    return text.toString();
  }

  private static String withoutLastBreak(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static int column(SourceText source, int offset) {
    return source.positionAt(offset).column() - 1;
  }
}
