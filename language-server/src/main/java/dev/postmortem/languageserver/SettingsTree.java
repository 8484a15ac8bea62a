package dev.postmortem.languageserver;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of settings as its author wrote it: {@code postmortem.yml}, or the taxonomy's own file.
 */
public record SettingsTree(SourceText source, YamlNode root) {

  /** Reads a file, as far as it can be read. */
  public static SettingsTree of(SourceText source) {
    return new SettingsTree(
        source, YamlReader.read(source).root().orElse(new YamlMap(Span.at(0), List.of())));
  }

  /** The top map; an empty one if the file holds something else. */
  public YamlMap map() {
    return root instanceof YamlMap map ? map : new YamlMap(root.span(), List.of());
  }

  /** The text of a top-level key. */
  public Optional<Located<String>> text(String key) {
    return map().scalar(key).map(YamlScalar::located);
  }

  /**
   * The factors that the file defines: a list alone, {@code factors}, or {@code factors.factors}.
   */
  public List<YamlMap> factors() {
    if (root instanceof YamlNode.YamlList list) {
      return maps(list.items());
    }
    List<YamlMap> found = new ArrayList<>(map().maps("factors"));
    map().map("factors").ifPresent(m -> found.addAll(m.maps("factors")));
    return found;
  }

  /** The entries of a catalogue, each with its id. */
  public List<Located<String>> ids(String catalogue) {
    List<Located<String>> ids = new ArrayList<>();
    for (YamlNode item : map().list(catalogue)) {
      if (item instanceof YamlScalar id && !id.isNull()) {
        ids.add(id.located());
      } else if (item instanceof YamlMap entry) {
        entry.scalar("id").map(YamlScalar::located).ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static List<YamlMap> maps(List<YamlNode> items) {
    return items.stream().filter(YamlMap.class::isInstance).map(YamlMap.class::cast).toList();
  }
}
