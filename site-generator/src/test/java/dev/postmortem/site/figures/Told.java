package dev.postmortem.site.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one file of the sample corpus says in its front matter, read the plain way. */
@SuppressWarnings("unchecked")
record Told(String id, Map<String, Object> said) {

  /** What an action says. */
  record Action(Told of, Map<String, Object> said) {

    String status() {
      return text(said, "status").orElse("open");
    }

    boolean isOpen() {
      return status().equals("open") || status().equals("in-progress");
    }

    Optional<LocalDate> due() {
      return text(said, "due").map(LocalDate::parse);
    }

    Optional<LocalDate> doneOn() {
      return text(said, "done_on").map(LocalDate::parse);
    }

    List<Object> addresses() {
      return (List<Object>) said.getOrDefault("addresses", List.of());
    }
  }

  static Optional<String> text(Map<String, Object> map, String key) {
    return Optional.ofNullable((String) map.get(key)).filter(t -> !t.isEmpty());
  }

  Optional<String> text(String key) {
    return text(said, key);
  }

  String kind() {
    return text("kind").orElse("incident");
  }

  boolean isIncident() {
    return kind().equals("incident") || kind().equals("security");
  }

  boolean isShown() {
    return !text("visibility").orElse("internal").equals("restricted");
  }

  Optional<OffsetDateTime> moment(String key) {
    return text(key).map(OffsetDateTime::parse);
  }

  Optional<Duration> between(String from, String to) {
    return moment(from).flatMap(f -> moment(to).map(t -> Duration.between(f, t)));
  }

  LocalDate started() {
    return moment("started_at").orElseThrow().toLocalDate();
  }

  List<Object> services() {
    return (List<Object>) said.getOrDefault("services", List.of());
  }

  List<String> factors() {
    return ((List<Object>) said.getOrDefault("contributing_factors", List.of()))
        .stream().map(f -> (String) ((Map<String, Object>) f).get("factor")).distinct().toList();
  }

  List<Action> actions() {
    return ((List<Object>) said.getOrDefault("actions", List.of()))
        .stream().map(a -> new Action(this, (Map<String, Object>) a)).toList();
  }

  List<Map<String, Object>> slos() {
    Map<String, Object> impact = (Map<String, Object>) said.getOrDefault("impact", Map.of());
    return (List<Map<String, Object>>) impact.getOrDefault("slos", List.of());
  }
}
