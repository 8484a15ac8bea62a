package dev.postmortem.importer.export;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of an export by their path: {@code severity.name}, {@code services.name}. */
final class ExportTree {

  private ExportTree() {}

  /** The nodes at a path; a list on the way stands for each of its items. */
  static List<YamlNode> at(YamlNode node, String path) {
    List<YamlNode> here = List.of(node);
    for (String key : path.split("\\.", -1)) {
      List<YamlNode> next = new ArrayList<>();
      for (YamlNode one : here) {
        items(one)
            .filter(YamlMap.class::isInstance)
            .flatMap(m -> ((YamlMap) m).get(key).stream())
            .forEach(next::add);
      }
      here = next;
    }
    return here.stream().flatMap(ExportTree::items).toList();
  }

  /** The first words at the first of some paths that has any. */
  static Optional<String> text(YamlNode node, List<String> paths) {
    return paths.stream().flatMap(p -> texts(node, p).stream()).findFirst();
  }

  /** All words at a path. */
  static List<String> texts(YamlNode node, String path) {
    return at(node, path).stream()
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(s -> !s.isNull() && !s.text().isBlank())
        .map(s -> s.text().strip())
        .toList();
  }

  static Stream<YamlNode> items(YamlNode node) {
    return node instanceof YamlList list ? list.items().stream() : Stream.of(node);
  }
}
