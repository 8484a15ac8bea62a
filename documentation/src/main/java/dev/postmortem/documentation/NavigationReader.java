package dev.postmortem.documentation;

import dev.postmortem.documentation.NavigationTree.Listed;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the navigation and compares it with the documents that exist: each is named once, and what
 * is named exists.
 */
final class NavigationReader {

  /** The file that declares the navigation. */
  static final String FILE = "docs/navigation.yml";

  private static final String ALL_OTHERS = "/*.md";

  private final Set<String> documents;
  private final Set<String> named = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private NavigationReader(Set<String> documents) {
    this.documents = documents;
  }

  /**
   * Reads a navigation.
   *
   * @param yaml a title, then sections of files with their titles; {@code folder/*.md} means the
   *     folder's other files, by name
   * @param documents the files that exist, in order
   * @throws DocumentationException if a document is missing or not named, or named twice
   */
  static NavigationTree read(String yaml, Set<String> documents) throws DocumentationException {
    NavigationReader reader = new NavigationReader(documents);
    NavigationTree navigation = reader.navigation(yaml);
    documents.stream()
        .filter(d -> !reader.named.contains(d))
        .forEach(d -> reader.faults.add(FILE + ": names no section for " + d + "; add it"));
    if (!reader.faults.isEmpty()) {
      throw new DocumentationException(reader.faults);
    }
    return navigation;
  }

  private NavigationTree navigation(String yaml) {
    YamlTree tree = YamlReader.read(SourceText.of(FILE, yaml));
    tree.problems().forEach(p -> faults.add(FILE + ": " + p.message()));
    Optional<YamlMap> root = tree.root().filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
    List<YamlEntry> sections =
        root.flatMap(m -> m.map("sections")).map(YamlMap::entries).orElse(List.of());
    if (sections.isEmpty()) {
      faults.add(FILE + ": has no sections");
    }
    // Files that are named come before those that mean a folder's others.
    sections.forEach(s -> files(s).forEach(this::name));
    return new NavigationTree(
        root.flatMap(m -> m.scalar("title")).map(YamlScalar::text).orElse("Documentation"),
        sections.stream()
            .map(s -> new NavigationTree.Section(s.key().text(), entries(s)))
            .toList());
  }

  private static List<YamlEntry> files(YamlEntry section) {
    return section.value() instanceof YamlMap map ? map.entries() : List.of();
  }

  private void name(YamlEntry entry) {
    String file = entry.key().text();
    if (file.endsWith(ALL_OTHERS)) {
      return;
    }
    if (!documents.contains(file)) {
      faults.add(FILE + ": " + file + " does not exist");
    }
    if (!named.add(file)) {
      faults.add(FILE + ": names " + file + " twice");
    }
  }

  private List<NavigationTree.Entry> entries(YamlEntry section) {
    List<NavigationTree.Entry> entries = new ArrayList<>();
    for (YamlEntry entry : files(section)) {
      String file = entry.key().text();
      if (file.endsWith(ALL_OTHERS)) {
        String folder = file.substring(0, file.length() - ALL_OTHERS.length() + 1);
        documents.stream()
            .filter(d -> d.startsWith(folder) && d.indexOf('/', folder.length()) < 0)
            .filter(named::add)
            .forEach(
                d ->
                    entries.add(
                        new NavigationTree.Entry(d, Optional.empty(), Listed.IN_ITS_SECTION)));
      } else {
        entries.add(new NavigationTree.Entry(file, title(entry.value()), Listed.ON_EVERY_PAGE));
      }
    }
    return entries;
  }

  private static Optional<String> title(YamlNode value) {
    return value instanceof YamlScalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
