package dev.postmortem.corpus.draft;

import dev.postmortem.schema.model.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is known about an incident when its postmortem is created.
 *
 * @param title what broke, seen from outside
 * @param date the day of the incident, for the file's name
 * @param severity one of the configured severities
 * @param services affected services; teams follow from the catalogue
 * @param startedAt when it started; the beginning of {@code date} in UTC stands in for it
 * @param author the author's role or handle; empty if it is not known
 */
public record DraftRequest(
    String title,
    LocalDate date,
    String severity,
    Kind kind,
    List<String> services,
    List<String> teams,
    Optional<OffsetDateTime> startedAt,
    Optional<String> author) {
  /** Copies the lists. */
  public DraftRequest {
    services = List.copyOf(services);
    teams = List.copyOf(teams);
  }
}
