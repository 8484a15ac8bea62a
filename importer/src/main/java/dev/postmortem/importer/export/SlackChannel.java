package dev.postmortem.importer.export;

import dev.postmortem.importer.export.ExportedIncident.Event;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The messages of a Slack channel as the timeline of one incident; without who wrote them. */
final class SlackChannel {

  private static final Pattern MENTION = Pattern.compile("<[@!#][^>]{1,80}>");
  private static final Pattern ADDRESS =
      Pattern.compile("<(https?://[^|>]{1,500})(?:\\|([^>]{0,200}))?>");

  private SlackChannel() {}

  /** The incident; none if the root is no list of messages. */
  static List<ExportedIncident> read(YamlNode root) {
    if (!(root instanceof YamlList list)) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (YamlNode item : list.items()) {
      boolean message =
          item instanceof YamlMap map
              && map.get("ts").isPresent()
              && map.get("subtype").isEmpty()
              && ExportTree.texts(map, "type").contains("message");
      if (message) {
        ExportTree.text(item, List.of("ts"))
            .flatMap(SlackChannel::ofSeconds)
            .ifPresent(
                at ->
                    ExportTree.text(item, List.of("text"))
                        .map(SlackChannel::plain)
                        .filter(t -> !t.isBlank())
                        .ifPresent(t -> events.add(new Event(at, t, ""))));
      }
    }
    if (events.isEmpty()) {
      return List.of();
    }
    String day = events.get(0).at().substring(0, 10);
    return List.of(
        new ExportedIncident(
            Map.of("title", "Incident of " + day, "date", day), Map.of(), "", events, List.of()));
  }

  private static String plain(String text) {
    String linked = ADDRESS.matcher(text).replaceAll("$1");
    return MENTION.matcher(linked).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** A moment as Slack writes it: seconds since 1970, with a fraction. */
  private static Optional<String> ofSeconds(String words) {
    try {
      return Optional.of(Instant.ofEpochSecond((long) Double.parseDouble(words)).toString());
    } catch (NumberFormatException noMoment) {
      return Optional.empty();
    }
  }
}
