package dev.postmortem.schema.document.frontmatter;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How factors combined, as the author wrote it; what cannot be understood is left out. */
public sealed interface DeclaredFaultTree {

  /** A factor, as written. */
  record Leaf(Located<String> factor) implements DeclaredFaultTree {
    @Override
    public Stream<Located<String>> factors() {
      return Stream.of(factor);
    }

    @Override
    public boolean holds(Predicate<String> present) {
      return present.test(factor.value());
    }
  }

  /** One branch suffices. */
  record AnyOf(List<DeclaredFaultTree> branches) implements DeclaredFaultTree {
    @Override
    public Stream<Located<String>> factors() {
      return branches.stream().flatMap(DeclaredFaultTree::factors);
    }

    @Override
    public boolean holds(Predicate<String> present) {
      return branches.stream().anyMatch(b -> b.holds(present));
    }
  }

  /** All branches are needed. */
  record AllOf(List<DeclaredFaultTree> branches) implements DeclaredFaultTree {
    @Override
    public Stream<Located<String>> factors() {
      return branches.stream().flatMap(DeclaredFaultTree::factors);
    }

    @Override
    public boolean holds(Predicate<String> present) {
      return branches.stream().allMatch(b -> b.holds(present));
    }
  }

  /** The factors of all leaves, in the file's order. */
  Stream<Located<String>> factors();

  /**
   * Whether the incident happens by this tree.
   *
   * @param present which factors, as written, are there
   */
  boolean holds(Predicate<String> present);

  /** Reads a value; empty if there is no branch in it. */
  static Optional<DeclaredFaultTree> read(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.isNull() || scalar.text().isBlank()
          ? Optional.empty()
          : Optional.of(new Leaf(scalar.located()));
    }
    if (node instanceof YamlMap map) {
      for (YamlEntry entry : map.entries()) {
        List<DeclaredFaultTree> branches =
            entry.value() instanceof YamlList list
                ? list.items().stream().flatMap(i -> read(i).stream()).toList()
                : List.of();
        if (!branches.isEmpty() && entry.key().text().equals("any")) {
          return Optional.of(new AnyOf(branches));
        }
        if (!branches.isEmpty() && entry.key().text().equals("all")) {
          return Optional.of(new AllOf(branches));
        }
      }
    }
    return Optional.empty();
  }
}
