package dev.postmortem.tasks.draft;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a postmortem to be created.
 *
 * @param root the repository
 * @param day the day of the incident
 * @param title what broke; empty to ask
 * @param severity one of the configured severities; empty to ask
 * @param kind the word for which kind of event; empty for an incident
 * @param services affected services; may be empty
 * @param startedAt when it started, RFC 3339; may be empty
 */
public record NewRequest(
    Path root,
    LocalDate day,
    Optional<String> title,
    Optional<String> severity,
    Optional<String> kind,
    List<String> services,
    Optional<String> startedAt) {
  /** Copies the services. */
  public NewRequest {
    services = List.copyOf(services);
  }
}
