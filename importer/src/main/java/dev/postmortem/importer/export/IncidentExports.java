package dev.postmortem.importer.export;

import dev.postmortem.importer.export.ExportedIncident.Event;
import dev.postmortem.importer.export.ExportedIncident.Link;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the incidents of an export: JSON or CSV, of whatever tool it is. */
public final class IncidentExports {

  private static final int MAX_TITLE_CHARS = 100;

  private IncidentExports() {}

  /** Whether a file's name is that of an export. */
  public static boolean mayBe(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".csv");
  }

  /** The incidents; none if it is no export that is known. */
  public static List<ExportedIncident> read(SourceText source) {
    if (source.path().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return CsvRows.read(source.text()).stream().flatMap(r -> ofRow(r).stream()).toList();
    }
    YamlNode root = YamlReader.read(source, source.span()).root().orElse(null);
    if (root == null) {
      return List.of();
    }
    List<ExportedIncident> chat = SlackChannel.read(root);
    if (!chat.isEmpty()) {
      return chat;
    }
    List<ExportedIncident> found = new ArrayList<>();
    incidents(root)
        .forEach(node -> mapping(node).ifPresent(m -> found.add(incident(m, node, root))));
    return found;
  }

  /** The maps that may be incidents: the root, its items, or those below a key for them. */
  private static List<YamlNode> incidents(YamlNode root) {
    if (root instanceof YamlMap map) {
      for (String key : List.of("incidents", "incident", "data")) {
        Optional<YamlNode> inner = map.get(key);
        if (inner.isPresent() && !(inner.get() instanceof YamlNode.YamlScalar)) {
          return ExportTree.items(inner.get()).filter(YamlMap.class::isInstance).toList();
        }
      }
    }
    return root instanceof YamlList || root instanceof YamlMap
        ? ExportTree.items(root).filter(YamlMap.class::isInstance).toList()
        : List.of();
  }

  private static Optional<ExportMapping> mapping(YamlNode incident) {
    return ExportMapping.ALL.stream()
        .filter(m -> m.marks().stream().allMatch(k -> ((YamlMap) incident).get(k).isPresent()))
        .filter(
            m ->
                !ExportTree.texts(
                        incident, m.facts().getOrDefault("title", List.of("title")).get(0))
                    .isEmpty())
        .findFirst();
  }

  private static ExportedIncident incident(ExportMapping mapping, YamlNode node, YamlNode root) {
    Map<String, String> facts = new LinkedHashMap<>();
    mapping
        .facts()
        .forEach(
            (key, paths) -> {
              List<String> values =
                  paths.stream()
                      .map(p -> values(node, p))
                      .filter(v -> !v.isEmpty())
                      .findFirst()
                      .orElse(List.of());
              if (!values.isEmpty()) {
                facts.put(key, key.equals("services") ? String.join(", ", values) : values.get(0));
              }
            });
    String summary = facts.getOrDefault("summary", "");
    facts.remove("summary");
    List<Event> events = new ArrayList<>();
    for (ExportMapping.Events list : mapping.events()) {
      addEvents(list, node, events);
      if (events.isEmpty() && node != root) {
        addEvents(list, root, events);
      }
    }
    events.sort(Comparator.comparing(Event::at));
    List<Link> links = new ArrayList<>();
    mapping
        .links()
        .forEach(
            p -> ExportTree.texts(node, p).forEach(u -> links.add(new Link(u, mapping.tool()))));
    return new ExportedIncident(facts, roles(mapping, node), summary, events, links);
  }

  private static void addEvents(ExportMapping.Events list, YamlNode node, List<Event> events) {
    for (YamlNode event : ExportTree.at(node, list.list())) {
      Optional<String> at = ExportTree.text(event, list.at());
      Optional<String> text = ExportTree.text(event, list.text());
      if (at.isPresent() && text.isPresent()) {
        events.add(
            new Event(
                at.get(),
                text.get(),
                ExportTree.text(event, List.of("source", "html_url")).orElse("")));
      }
    }
  }

  private static Map<String, String> roles(ExportMapping mapping, YamlNode node) {
    Map<String, String> roles = new LinkedHashMap<>();
    ExportTree.at(node, "roles").stream()
        .filter(YamlMap.class::isInstance)
        .flatMap(m -> ((YamlMap) m).entries().stream())
        .filter(e -> e.value() instanceof YamlNode.YamlScalar)
        .forEach(e -> roles.put(e.key().text(), ((YamlNode.YamlScalar) e.value()).text()));
    if (mapping.roles().size() == 3) {
      for (YamlNode role : ExportTree.at(node, mapping.roles().get(0))) {
        Optional<String> name = ExportTree.text(role, List.of(mapping.roles().get(1)));
        Optional<String> who = ExportTree.text(role, List.of(mapping.roles().get(2)));
        if (name.isPresent() && who.isPresent()) {
          roles.put(name.get(), who.get());
        }
      }
    }
    return roles;
  }

  /**
   * The words at a path, of which one step may choose: {@code
   * milestones[type=started].occurred_at}.
   */
  private static List<String> values(YamlNode node, String path) {
    int open = path.indexOf('[');
    if (open < 0) {
      return ExportTree.texts(node, path);
    }
    int close = path.indexOf(']');
    String[] choice = path.substring(open + 1, close).split("=", 2);
    return ExportTree.at(node, path.substring(0, open)).stream()
        .filter(n -> ExportTree.texts(n, choice[0]).stream().anyMatch(choice[1]::equalsIgnoreCase))
        .flatMap(n -> ExportTree.texts(n, path.substring(close + 2)).stream())
        .toList();
  }

  /** A row of a table, whose columns are named as the keys are or as PagerDuty names them. */
  private static Optional<ExportedIncident> ofRow(Map<String, String> row) {
    Map<String, String> facts = new LinkedHashMap<>();
    COLUMNS.forEach(
        (key, columns) ->
            columns.stream()
                .map(c -> row.getOrDefault(c, ""))
                .filter(v -> !v.isBlank())
                .findFirst()
                .ifPresent(v -> facts.put(key, v.replace(';', ','))));
    if (!facts.containsKey("title")) {
      return Optional.empty();
    }
    String title = facts.get("title");
    facts.put(
        "title", title.length() > MAX_TITLE_CHARS ? title.substring(0, MAX_TITLE_CHARS) : title);
    String summary = facts.getOrDefault("summary", "");
    facts.remove("summary");
    String url = row.getOrDefault("url", row.getOrDefault("html_url", ""));
    return Optional.of(
        new ExportedIncident(
            facts,
            Map.of(),
            summary,
            List.of(),
            url.isBlank() ? List.of() : List.of(new Link(url, "incident"))));
  }

  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry("title", List.of("title", "name", "description")),
          Map.entry("incident", List.of("incident_number", "reference", "number", "id")),
          Map.entry("severity", List.of("severity", "priority_name", "priority", "urgency")),
          Map.entry("services", List.of("services", "service_name", "service")),
          Map.entry("summary", List.of("summary")),
          Map.entry("impact", List.of("impact")),
          Map.entry("detected_by", List.of("detected_by")),
          Map.entry("started_at", List.of("started_at")),
          Map.entry("detected_at", List.of("detected_at", "created_at", "created_on")),
          Map.entry("mitigated_at", List.of("mitigated_at")),
          Map.entry("resolved_at", List.of("resolved_at", "resolved_on")));
}
