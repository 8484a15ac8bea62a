package dev.postmortem.linter.rules.house;

import dev.postmortem.corpus.config.RulePack.Scope;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Where in a document a pack rule looks. */
final class HouseScope {

  /**
   * A piece of text.
   *
   * @param part which part of the file it is in
   */
  record Range(Prose prose, Passage.Origin part) {}

  private HouseScope() {}

  /** The stretches that a scope names: the chosen sections, then the chosen fields. */
  static List<Range> of(Scope scope, DocumentContext context) {
    if (scope.isEverywhere()) {
      return context.passages().stream().map(p -> new Range(p.prose(), p.origin())).toList();
    }
    List<Range> stretches = new ArrayList<>();
    List<Span> sections =
        context.document().sections().stream()
            .filter(section -> scope.sections().stream().anyMatch(name -> isCalled(section, name)))
            .map(Section::span)
            .toList();
    for (Passage passage : context.passages()) {
      if (!passage.isFrontMatter()
          && sections.stream().anyMatch(s -> s.contains(passage.prose().span()))) {
        stretches.add(new Range(passage.prose(), Passage.Origin.BODY));
      }
    }
    for (String field : scope.fields()) {
      List<YamlScalar> values = new ArrayList<>();
      collect(context.frontMatter().root(), List.of(field.strip().split("\\.")), values);
      for (YamlScalar value : values) {
        Prose prose = value.prose(context.document().source());
        if (!prose.isBlank()) {
          stretches.add(new Range(prose, Passage.Origin.FRONT_MATTER));
        }
      }
    }
    return stretches;
  }

  private static boolean isCalled(Section section, String name) {
    String words = name.strip();
    return section.kind().filter(kind -> kind.word().equals(words)).isPresent()
        || section.heading().text().text().strip().equalsIgnoreCase(words);
  }

  /** The values at a path; lists on the way are passed through. */
  private static void collect(YamlNode node, List<String> path, List<YamlScalar> into) {
    if (node instanceof YamlList list) {
      list.items().forEach(item -> collect(item, path, into));
    } else if (node instanceof YamlScalar scalar) {
      if (path.isEmpty() && !scalar.isNull()) {
        into.add(scalar);
      }
    } else if (node instanceof YamlMap map && !path.isEmpty()) {
      map.get(path.get(0)).ifPresent(value -> collect(value, path.subList(1, path.size()), into));
    }
  }
}
