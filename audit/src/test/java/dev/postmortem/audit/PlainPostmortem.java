package dev.postmortem.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file states in its front matter, read the plain way, and what its history is known to
 * tell.
 *
 * @param factors ids of the taxonomy, each once
 */
@SuppressWarnings("unchecked")
record PlainPostmortem(
    String id,
    String path,
    Map<String, Object> fields,
    String body,
    List<String> factors,
    LocalDate today,
    Optional<PlainHistory.OfFile> history) {

  /**
   * What an action says.
   *
   * @param place from 1
   * @param addresses ids of the taxonomy, each once
   */
  record Action(PlainPostmortem of, int place, Map<String, Object> fields, List<String> addresses) {

    String id() {
      return text(fields, "id").orElseThrow();
    }

    String status() {
      return text(fields, "status").orElse("open");
    }

    String kind() {
      return text(fields, "kind").orElse("");
    }

    boolean isOpen() {
      return status().equals("open") || status().equals("in-progress");
    }

    boolean isDone() {
      return status().equals("done");
    }

    boolean isDropped() {
      return status().equals("dropped");
    }

    boolean isOverdue() {
      return isOpen() && due().filter(of.today::isAfter).isPresent();
    }

    Optional<LocalDate> due() {
      return text(fields, "due").map(LocalDate::parse);
    }

    /** The day on which it was done or dropped, as written, else as the history tells. */
    Optional<LocalDate> endedOn() {
      if (isOpen()) {
        return Optional.empty();
      }
      return text(fields, "done_on")
          .map(LocalDate::parse)
          .or(
              () ->
                  of.history
                      .flatMap(h -> Optional.ofNullable(h.ended().get(id())))
                      .map(at -> at.atOffset(of.offset()).toLocalDate()));
    }

    boolean isLate() {
      return isDone() && endedOn().flatMap(end -> due().map(end::isAfter)).orElse(false);
    }

    /** Open actions' days since the incident started. */
    Optional<Long> age() {
      return isOpen()
          ? Optional.of(ChronoUnit.DAYS.between(of.started(), of.today))
          : Optional.empty();
    }

    long daysOverdue() {
      return ChronoUnit.DAYS.between(due().orElseThrow(), of.today);
    }
  }

  static Optional<String> text(Map<String, Object> map, String key) {
    return Optional.ofNullable((String) map.get(key)).filter(t -> !t.isEmpty());
  }

  Optional<String> text(String key) {
    return text(fields, key);
  }

  Map<String, Object> map(String key) {
    return (Map<String, Object>) fields.getOrDefault(key, Map.of());
  }

  List<Map<String, Object>> maps(String key) {
    return (List<Map<String, Object>>) fields.getOrDefault(key, List.of());
  }

  List<String> texts(String key) {
    return (List<String>) fields.getOrDefault(key, List.of());
  }

  String title() {
    return text("title").orElseThrow();
  }

  String severity() {
    return text("severity").orElseThrow();
  }

  String status() {
    return text("status").orElseThrow();
  }

  String kind() {
    return text("kind").orElse("incident");
  }

  boolean isIncident() {
    return kind().equals("incident") || kind().equals("security");
  }

  boolean isNearMiss() {
    return kind().equals("near-miss");
  }

  boolean isShown() {
    return !text("visibility").orElse("internal").equals("restricted");
  }

  boolean isPublished() {
    return status().equals("published") || status().equals("closed");
  }

  Optional<OffsetDateTime> moment(String key) {
    return text(key).map(OffsetDateTime::parse);
  }

  Optional<Duration> between(String from, String to) {
    return moment(from).flatMap(f -> moment(to).map(t -> Duration.between(f, t)));
  }

  OffsetDateTime start() {
    return moment("started_at").orElseThrow();
  }

  LocalDate started() {
    return start().toLocalDate();
  }

  ZoneOffset offset() {
    return start().getOffset();
  }

  /** The day on which it was noticed. */
  LocalDate noticed() {
    return moment("detected_at").orElse(start()).toLocalDate();
  }

  PlainQuarter quarter() {
    return PlainQuarter.of(started());
  }

  List<String> services() {
    return texts("services").stream().distinct().toList();
  }

  List<String> teams() {
    return texts("teams").stream().distinct().toList();
  }

  List<String> tags() {
    return texts("tags").stream().distinct().toList();
  }

  Optional<Instant> publishedAt() {
    return history.flatMap(PlainHistory.OfFile::published);
  }

  Optional<Duration> timeToPublish() {
    return moment("resolved_at")
        .flatMap(r -> publishedAt().map(at -> Duration.between(r.toInstant(), at)));
  }

  /** Without what the public site hides. */
  PlainPostmortem forPublic() {
    List<Object> actions = new ArrayList<>();
    for (Map<String, Object> action : maps("actions")) {
      Map<String, Object> kept = new LinkedHashMap<>(action);
      List.of("owner", "ticket", "verified_by").forEach(kept::remove);
      actions.add(kept);
    }
    Map<String, Object> kept = new LinkedHashMap<>(fields);
    kept.put("actions", actions);
    kept.remove("incident");
    kept.put(
        "evidence",
        maps("evidence").stream()
            .filter(e -> PlainPostmortem.text(e, "kind").filter("status-page"::equals).isPresent())
            .toList());
    return new PlainPostmortem(id, path, kept, body, factors, today, history);
  }

  /** Its actions; what they address in the taxonomy's ids. */
  List<Action> actions(PlainSettings settings) {
    List<Action> actions = new ArrayList<>();
    for (Map<String, Object> action : maps("actions")) {
      List<String> words = (List<String>) action.getOrDefault("addresses", List.of());
      actions.add(
          new Action(
              this,
              actions.size() + 1,
              action,
              words.stream().map(settings::factorId).distinct().toList()));
    }
    return actions;
  }
}
