package dev.postmortem.corpus.adopt;

import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.schema.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to adopt, and where to put it.
 *
 * @param root the repository
 * @param from the folder with the existing reports
 * @param to the folder for the postmortems; inside the repository
 * @param configuration the organisation's settings
 * @param status what the user says of all reports; empty to take only what each report says
 * @param services what the user says of reports that name no service; empty for none
 */
public record AdoptionRequest(
    Path root,
    Path from,
    Path to,
    Configuration configuration,
    Optional<Status> status,
    List<String> services) {
  /** Copies the services. */
  public AdoptionRequest {
    services = List.copyOf(services);
  }
}
