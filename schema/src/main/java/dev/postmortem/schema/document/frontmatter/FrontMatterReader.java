package dev.postmortem.schema.document.frontmatter;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds the front matter between its {@code ---} lines and reads it. */
public final class FrontMatterReader {

  /** How many lines of an unclosed front matter still count as keys. */
  private static final int MAX_UNCLOSED_LINES = 200;

  private FrontMatterReader() {}

  /**
   * The front matter and where the body begins.
   *
   * @param body offset of the line after the front matter
   */
  public record Cut(FrontMatter frontMatter, int body) {}

  public static Cut read(SourceText source, List<DocumentProblem> problems) {
    int first = firstLine(source);
    String opening = source.line(first).stripTrailing();
    if (!opening.equals("---")) {
      problems.add(DocumentProblem.syntax(source.lineSpan(first), missing(opening)));
      return new Cut(none(), 0);
    }
    int last = first + 1;
    while (last <= source.lineCount() && !isClosing(source.line(last))) {
      last++;
    }
    int open = source.lineSpan(first).start();
    if (last > source.lineCount()) {
      return unclosed(source, first, problems);
    }
    Span yaml = new Span(startOf(source, first + 1), startOf(source, last));
    Span whole = new Span(open, source.lineSpan(last).start() + 3);
    return new Cut(
        new FrontMatter(whole, map(source, yaml, whole, problems)), startOf(source, last + 1));
  }

  private static Cut unclosed(SourceText source, int first, List<DocumentProblem> problems) {
    problems.add(
        DocumentProblem.syntax(
            source.lineSpan(first),
            "The front matter that begins here is never closed; put a line `---` below its last"
                + " key."));
    int last = first + 1;
    while (last <= source.lineCount()
        && last < first + MAX_UNCLOSED_LINES
        && !source.line(last).isBlank()
        && !source.line(last).startsWith("#")) {
      last++;
    }
    int end = startOf(source, last);
    Span whole = new Span(source.lineSpan(first).start(), source.lineSpan(last - 1).end());
    Span yaml = new Span(startOf(source, first + 1), end);
    return new Cut(new FrontMatter(whole, map(source, yaml, whole, problems)), end);
  }

  private static YamlMap map(
      SourceText source, Span yaml, Span whole, List<DocumentProblem> problems) {
    YamlTree tree = YamlReader.read(source, yaml);
    tree.problems().forEach(p -> problems.add(DocumentProblem.of(p)));
    Optional<YamlNode> root = tree.root();
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      return map;
    }
    if (tree.problems().isEmpty()) {
      problems.add(
          DocumentProblem.syntax(
              root.map(YamlNode::span).orElse(source.lineSpan(source.lineAt(whole.start()))),
              root.isPresent()
                  ? "The front matter is not a list of keys; write one `key: value` a line."
                  : "The front matter is empty; write one `key: value` a line."));
    }
    return new YamlMap(Span.at(yaml.start()), List.of());
  }

  /** Blank lines above the front matter are forgiven. */
  private static int firstLine(SourceText source) {
    int line = 1;
    while (line < source.lineCount() && source.line(line).isBlank()) {
      line++;
    }
    return source.line(line).isBlank() ? 1 : line;
  }

  private static boolean isClosing(String line) {
    String words = line.stripTrailing();
    return words.equals("---") || words.equals("...");
  }

  private static int startOf(SourceText source, int line) {
    return line <= source.lineCount() ? source.lineSpan(line).start() : source.text().length();
  }

  private static String missing(String opening) {
    if (opening.equals("+++")) {
      return "The front matter is TOML (`+++`); write it as YAML between two lines `---`.";
    }
    if (opening.stripLeading().equals("---")) {
      return "The `---` that opens the front matter is indented; put it at the start of the line.";
    }
    return "The file has no front matter; begin it with a line `---`, then the keys, then another"
        + " line `---`.";
  }

  public static FrontMatter none() {
    return new FrontMatter(Span.at(0), new YamlMap(Span.at(0), List.of()));
  }
}
