package dev.postmortem.corpus.config;

import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.NearestWord;
import java.util.List;
import java.util.Optional;

/**
 * Reads the setting {@code factors}: a list of factors, a map with {@code include_builtin} and
 * {@code factors}, or the path of a file that holds either.
 */
final class FactorsSetting {

  private static final List<String> KEYS = List.of("include_builtin", "factors");

  private final NamedFiles files;
  private final Problems problems;

  FactorsSetting(NamedFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Taxonomy read(YamlMap root) {
    Optional<YamlNode> setting = root.get("factors");
    Optional<Located<String>> path = path(setting);
    if (path.isEmpty()) {
      return taxonomy(setting, problems.source());
    }
    Optional<SourceText> file = files.open(path.get());
    return file.isEmpty() ? TaxonomyReader.builtIn() : taxonomy(parse(file.get()), file.get());
  }

  private Taxonomy taxonomy(Optional<YamlNode> node, SourceText source) {
    Taxonomy base = includesBuiltIn(node) ? TaxonomyReader.builtIn() : new Taxonomy(List.of());
    return extend(base, node, source);
  }

  private static boolean includesBuiltIn(Optional<YamlNode> node) {
    return !(node.isPresent() && node.get() instanceof YamlMap map)
        || Values.flag(map, "include_builtin").orElse(true);
  }

  private static Optional<Located<String>> path(Optional<YamlNode> setting) {
    return setting
        .map(n -> n instanceof YamlScalar path && !path.isNull() ? path : null)
        .map(YamlScalar::located);
  }

  private Optional<YamlNode> parse(SourceText source) {
    YamlTree tree = YamlReader.read(source);
    tree.problems().forEach(p -> problems.add(source, p.span(), p.message(), Optional.empty()));
    Optional<YamlNode> root = tree.root();
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      reportUnknownKeys(map, source);
    } else if (root.isEmpty() || root.get() instanceof YamlScalar) {
      problems.add(
          source,
          root.map(YamlNode::span).orElse(source.span()),
          "Expected a list of factors, or a map with the keys include_builtin and factors.",
          Optional.empty());
    }
    return root;
  }

  private void reportUnknownKeys(YamlMap map, SourceText source) {
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        Optional<String> nearest = NearestWord.of(key, KEYS);
        problems.add(
            source,
            entry.key().span(),
            "Unknown key in a taxonomy: \""
                + key
                + "\""
                + nearest.map(n -> "; did you mean \"" + n + "\"?").orElse("."),
            nearest);
      }
    }
  }

  private Taxonomy extend(Taxonomy base, Optional<YamlNode> node, SourceText source) {
    List<YamlNode> items = List.of();
    if (node.isPresent() && node.get() instanceof YamlList list) {
      items = list.items();
    } else if (node.isPresent() && node.get() instanceof YamlMap map) {
      items = map.list("factors");
    }
    TaxonomyReader.Reading reading = TaxonomyReader.read(items, base);
    reading.problems().forEach(p -> problems.add(source, p.span(), p.message(), p.replacement()));
    return reading.taxonomy();
  }
}
