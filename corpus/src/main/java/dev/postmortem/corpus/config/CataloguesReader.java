package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.Settings.Catalogues;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.Team;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the catalogues: services, teams, owners. An entry may be its bare id. */
final class CataloguesReader {

  private static final List<String> OWNER_KINDS = List.of("person", "role", "group");

  private final Problems problems;

  CataloguesReader(Problems problems) {
    this.problems = problems;
  }

  Catalogues read(YamlMap root) {
    List<Team> teams =
        entries(root, "teams", "team", (id, map) -> new Team(id, Values.words(map, "name")));
    return new Catalogues(
        services(root, teams.stream().map(Team::id).toList()), teams, owners(root));
  }

  private List<Service> services(YamlMap root, List<String> teams) {
    return entries(
        root,
        "services",
        "service",
        (id, map) -> {
          Values.text(map, "team")
              .filter(t -> !teams.isEmpty() && !teams.contains(t.value()))
              .ifPresent(t -> problems.addUnknown(t, "no team", teams));
          return new Service(
              id,
              Values.words(map, "name"),
              Values.words(map, "description"),
              Values.words(map, "team"));
        });
  }

  private List<Owner> owners(YamlMap root) {
    return entries(
        root, "owners", "owner", (id, map) -> new Owner(id, Values.words(map, "name"), kind(map)));
  }

  /** An owner without a description counts as a role: that blames no person. */
  private OwnerKind kind(YamlMap map) {
    Optional<Located<String>> word = Values.text(map, "kind");
    if (word.isEmpty()) {
      return OwnerKind.ROLE;
    }
    if (!OWNER_KINDS.contains(word.get().value())) {
      problems.addUnknown(word.get(), "no kind of owner", OWNER_KINDS);
      return OwnerKind.ROLE;
    }
    return OwnerKind.valueOf(word.get().value().toUpperCase(Locale.ROOT));
  }

  private <T> List<T> entries(
      YamlMap root, String key, String what, BiFunction<String, YamlMap, T> read) {
    List<T> found = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (YamlNode node : root.list(key)) {
      Optional<Located<String>> id = Optional.empty();
      YamlMap map = new YamlMap(node.span(), List.of());
      if (node instanceof YamlScalar scalar && !scalar.isNull()) {
        id = Optional.of(scalar.located());
      } else if (node instanceof YamlMap entry) {
        map = entry;
        id = Values.text(entry, "id");
      }
      if (id.isEmpty()) {
        continue;
      }
      if (!ids.add(id.get().value())) {
        problems.add(
            id.get().span(),
            "The " + what + " \"" + id.get().value() + "\" is listed twice; remove one.");
        continue;
      }
      found.add(read.apply(id.get().value(), map));
    }
    return List.copyOf(found);
  }
}
