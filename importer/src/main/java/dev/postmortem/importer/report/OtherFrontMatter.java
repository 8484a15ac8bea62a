package dev.postmortem.importer.report;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlProblem;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The front matter of other site tools: YAML as people write it, JSON, and keys one level down. */
final class OtherFrontMatter {

  private static final YamlMap NOTHING = new YamlMap(Span.at(0), List.of());

  /** A key with a plain value on one line. */
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z][\\w .-]{0,60}):\\s+([^\\s\"'\\[{|>].*)");

  /** Where site tools keep keys of one's own. */
  private static final Set<String> OWN_KEYS = Set.of("params", "extra", "custom");

  private OtherFrontMatter() {}

  /**
   * JSON at the beginning of a file.
   *
   * @param end where it ends, the line break included
   */
  record Json(YamlMap map, int end) {}

  /** A JSON object at the beginning of a file; empty if there is none. */
  static Optional<Json> json(SourceText source) {
    if (!source.text().startsWith("{")) {
      return Optional.empty();
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      if (source.line(line).stripTrailing().equals("}") || source.line(line).endsWith("}")) {
        int end = source.lineSpan(line).end();
        YamlTree tree = YamlReader.read(source, new Span(0, end));
        boolean sound =
            tree.problems().stream().noneMatch(p -> p.kind() == YamlProblem.Kind.SYNTAX);
        if (sound && tree.root().orElse(NOTHING) instanceof YamlMap map) {
          int next = Math.min(source.text().length(), end + 1);
          return map.entries().isEmpty() ? Optional.empty() : Optional.of(new Json(map, next));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The keys of YAML; if it is not quite YAML, with quotes around the values of its lines.
   *
   * @param remarks gets what was read so
   */
  static YamlMap yaml(SourceText source, Span inside, List<String> remarks) {
    Optional<YamlMap> strict = read(source, inside);
    if (strict.isPresent()) {
      return strict.get();
    }
    StringBuilder quoted = new StringBuilder();
    source
        .slice(inside)
        .lines()
        .forEach(
            line -> {
              Matcher matcher = LINE.matcher(line);
              quoted
                  .append(
                      matcher.matches()
                          ? matcher.group(1)
                              + ": '"
                              + matcher.group(2).strip().replace("'", "''")
                              + "'"
                          : line)
                  .append('\n');
            });
    SourceText lenient = SourceText.of(source.path(), quoted.toString());
    Optional<YamlMap> read = read(lenient, lenient.span());
    if (read.filter(m -> !m.entries().isEmpty()).isPresent()) {
      remarks.add("not YAML, read line by line");
    }
    return read.orElse(NOTHING);
  }

  private static Optional<YamlMap> read(SourceText source, Span inside) {
    YamlTree tree = YamlReader.read(source, inside);
    boolean sound = tree.problems().stream().noneMatch(p -> p.kind() == YamlProblem.Kind.SYNTAX);
    YamlNode root = tree.root().orElse(NOTHING);
    return sound && root instanceof YamlMap map ? Optional.of(map) : Optional.empty();
  }

  /** The keys with those of maps for keys of one's own ({@code params}) beside them. */
  static YamlMap flat(YamlMap map) {
    Set<String> taken = new TreeSet<>();
    map.entries().forEach(e -> taken.add(e.key().text()));
    List<YamlEntry> entries = new ArrayList<>();
    for (YamlEntry entry : map.entries()) {
      boolean own = OWN_KEYS.contains(entry.key().text());
      if (own && entry.value() instanceof YamlMap inner) {
        inner.entries().stream().filter(e -> taken.add(e.key().text())).forEach(entries::add);
      } else {
        entries.add(entry);
      }
    }
    return new YamlMap(map.span(), entries);
  }
}
