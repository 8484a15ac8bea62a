package dev.postmortem.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What figures and names need of {@code postmortem.yml} and the built-in taxonomy. */
@SuppressWarnings("unchecked")
record PlainSettings(
    Map<String, Severity> severities,
    Map<String, Factor> factors,
    Map<String, Map<String, Object>> services,
    Map<String, Map<String, Object>> teams,
    int programThreshold,
    String title) {

  private static final Path TAXONOMY =
      Path.of("../corpus/src/main/resources/dev/postmortem/corpus/taxonomy/factors.yml");

  /** The layers of defence, from the system to its organisation. */
  static final List<String> LAYERS =
      List.of(
          "design",
          "change",
          "capacity",
          "dependency",
          "detection",
          "response",
          "knowledge",
          "organisation",
          "security");

  /** A severity, with its limits in days. */
  record Severity(String name, Optional<Long> publishWithin, Optional<Long> reviewWithin) {}

  /**
   * A factor of the taxonomy.
   *
   * @param isOwn whether the organisation added it
   */
  record Factor(
      String id,
      String name,
      String description,
      String layer,
      String end,
      List<String> aliases,
      boolean isOwn) {}

  static PlainSettings of(Path repository) {
    Map<String, Object> own = read(repository.resolve("postmortem.yml"));
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (Map<String, Object> s : maps(own, "severities")) {
      severities.put(
          PlainPostmortem.text(s, "name").orElseThrow(),
          new Severity(
              PlainPostmortem.text(s, "name").orElseThrow(),
              PlainPostmortem.text(s, "publish_within").map(Long::valueOf),
              PlainPostmortem.text(s, "review_within").map(Long::valueOf)));
    }
    Map<String, Object> taxonomy = (Map<String, Object>) own.getOrDefault("factors", Map.of());
    Map<String, Factor> factors = new LinkedHashMap<>();
    List<Map<String, Object>> all = new ArrayList<>(maps(read(TAXONOMY), "factors"));
    all.addAll(maps(taxonomy, "factors"));
    for (Map<String, Object> f : all) {
      String id = PlainPostmortem.text(f, "id").orElseThrow();
      factors.put(
          id,
          new Factor(
              id,
              PlainPostmortem.text(f, "name").orElse(id),
              PlainPostmortem.text(f, "description").orElse(""),
              PlainPostmortem.text(f, "layer").orElse(""),
              PlainPostmortem.text(f, "end").orElse(""),
              (List<String>) f.getOrDefault("aliases", List.of()),
              maps(taxonomy, "factors").contains(f)));
    }
    Map<String, Object> site = (Map<String, Object>) own.getOrDefault("site", Map.of());
    return new PlainSettings(
        severities,
        factors,
        byId(maps(own, "services")),
        byId(maps(own, "teams")),
        PlainPostmortem.text(site, "program_threshold").map(Integer::valueOf).orElse(3),
        PlainPostmortem.text(site, "title").orElse("Postmortems"));
  }

  private static Map<String, Object> read(Path file) {
    try {
      return PlainYaml.document(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Map<String, Object>> maps(Map<String, Object> of, String key) {
    return (List<Map<String, Object>>) of.getOrDefault(key, List.of());
  }

  private static Map<String, Map<String, Object>> byId(List<Map<String, Object>> entries) {
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    entries.forEach(e -> byId.put(PlainPostmortem.text(e, "id").orElseThrow(), e));
    return byId;
  }

  /** The id of the factor that a word means: its id or one of its aliases. */
  String factorId(String word) {
    if (factors.containsKey(word)) {
      return word;
    }
    return factors.values().stream()
        .filter(f -> f.aliases().stream().anyMatch(a -> plain(a).equals(plain(word))))
        .map(Factor::id)
        .findFirst()
        .orElse(word);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /** As the public site has them: what is named, and of the organisation's own no description. */
  PlainSettings only(List<String> someServices, List<String> someTeams, List<String> someFactors) {
    Map<String, Map<String, Object>> named = new LinkedHashMap<>();
    services.forEach(
        (id, service) -> {
          Map<String, Object> kept = new LinkedHashMap<>(service);
          kept.remove("description");
          if (someServices.contains(id)) {
            named.put(id, kept);
          }
        });
    Map<String, Map<String, Object>> involved = new LinkedHashMap<>(teams);
    involved.keySet().retainAll(someTeams);
    Map<String, Factor> known = new LinkedHashMap<>();
    factors.forEach(
        (id, f) -> {
          if (!f.isOwn()) {
            known.put(id, f);
          } else if (someFactors.contains(id)) {
            known.put(id, new Factor(id, f.name(), "", f.layer(), f.end(), List.of(), true));
          }
        });
    return new PlainSettings(severities, known, named, involved, programThreshold, title);
  }

  String factorName(String id) {
    return factors.containsKey(id) ? factors.get(id).name() : id;
  }

  String layer(String factor) {
    return factors.containsKey(factor)
        ? Wording.term(factors.get(factor).layer())
        : "not in the taxonomy";
  }

  String serviceName(String id) {
    return PlainPostmortem.text(services.getOrDefault(id, Map.of()), "name").orElse(id);
  }

  String teamName(String id) {
    return PlainPostmortem.text(teams.getOrDefault(id, Map.of()), "name").orElse(id);
  }
}
