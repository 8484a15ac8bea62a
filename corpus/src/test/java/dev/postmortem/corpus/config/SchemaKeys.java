package dev.postmortem.corpus.config;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that a JSON Schema describes, in words. */
final class SchemaKeys {

  private final YamlMap schema;

  /** Definitions of items that are already described: a list may stand in two places. */
  private final Set<String> expanded = new HashSet<>();

  SchemaKeys(YamlMap schema) {
    this.schema = schema;
  }

  /**
   * A key.
   *
   * @param path from the top, for example {@code severities[].name}
   */
  record Key(String path, String title, String description, String value, String standard) {}

  List<String> topLevel() {
    return schema.map("properties").orElseThrow().entries().stream()
        .map(e -> e.key().text())
        .toList();
  }

  Key key(String name) {
    return key(name, property(name));
  }

  /** All keys below a top-level one, depth first. */
  List<Key> below(String name) {
    List<Key> keys = new ArrayList<>();
    expanded.clear();
    collect(name, property(name), keys);
    return keys;
  }

  private YamlMap property(String name) {
    return resolved(schema.map("properties").flatMap(p -> p.map(name)).orElseThrow());
  }

  private void collect(String path, YamlMap node, List<Key> into) {
    for (YamlEntry entry : node.map("properties").map(YamlMap::entries).orElse(List.of())) {
      YamlMap child = resolved((YamlMap) entry.value());
      String name = path + "." + entry.key().text();
      into.add(key(name, child));
      collect(name, child, into);
    }
    Optional<YamlMap> items = node.map("items");
    if (items.isPresent() && text(items.get(), "$ref").map(expanded::add).orElse(true)) {
      collect(path + "[]", resolved(items.get()), into);
    }
    Optional<YamlMap> others = node.map("additionalProperties").map(this::resolved);
    if (others.isPresent()) {
      if (others.get().get("description").isPresent()) {
        into.add(key(path + ".*", others.get()));
      }
      collect(path + ".*", others.get(), into);
    }
  }

  private Key key(String path, YamlMap node) {
    return new Key(
        path,
        text(node, "title").orElse(""),
        text(node, "description").orElse(""),
        value(node),
        text(node, "default").map(d -> "`" + d + "`").orElse(""));
  }

  /** The definition that a node refers to, with the node's own words on top. */
  private YamlMap resolved(YamlMap node) {
    Optional<String> reference = text(node, "$ref");
    if (reference.isEmpty()) {
      return node;
    }
    String name = reference.get().substring(reference.get().lastIndexOf('/') + 1);
    List<YamlEntry> entries = new ArrayList<>(node.entries());
    schema
        .map("$defs")
        .flatMap(d -> d.map(name))
        .orElseThrow()
        .entries()
        .forEach(
            e -> {
              if (node.entry(e.key().text()).isEmpty()) {
                entries.add(e);
              }
            });
    return new YamlMap(node.span(), entries);
  }

  private String value(YamlMap node) {
    if (node.get("enum").isPresent()) {
      return either(words(node.list("enum")).stream().map(w -> "`" + w + "`").toList());
    }
    List<String> types =
        node.get("type").orElseThrow() instanceof YamlList list
            ? words(list.items())
            : List.of(text(node, "type").orElseThrow());
    return types.stream().map(t -> type(t, node)).collect(Collectors.joining(" or "));
  }

  private static String either(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private String type(String type, YamlMap node) {
    return switch (type) {
      case "string" -> text(node, "patternErrorMessage").orElse("text");
      case "integer" -> "a whole number" + range(node);
      case "boolean" -> "`true` or `false`";
      case "array" ->
          "a list of " + node.map("items").map(this::resolved).map(this::item).orElse("values");
      default -> "a map";
    };
  }

  private String item(YamlMap item) {
    if (item.get("properties").isPresent()) {
      return item.get("type").orElseThrow() instanceof YamlList ? "words or maps" : "maps";
    }
    return item.get("enum").isPresent() ? value(item) : "words";
  }

  private static String range(YamlMap node) {
    Optional<String> least = text(node, "minimum");
    Optional<String> most = text(node, "maximum");
    return least.isPresent() && most.isPresent()
        ? " from " + least.get() + " to " + most.get()
        : "";
  }

  private static List<String> words(List<YamlNode> nodes) {
    return nodes.stream().map(n -> ((YamlScalar) n).text()).toList();
  }

  private static Optional<String> text(YamlMap node, String key) {
    return node.scalar(key).map(YamlScalar::text);
  }
}
