package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.schema.model.Status;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What to adopt, and where to put it.
 *
 * @param root the repository
 * @param from the folder with the existing reports
 * @param to the folder for the postmortems; inside the repository
 * @param configuration the organisation's settings
 * @param otherwise what holds for all reports that say nothing else
 */
public record AdoptionRequest(
    Path root, Path from, Path to, Settings configuration, Otherwise otherwise) {

  /**
   * What the user says about all reports, for those that say nothing themselves.
   *
   * @param status empty to take only what each report says
   * @param services empty for none
   * @param zone of the times; empty to take only times whose zone a report names
   */
  public record Otherwise(Optional<Status> status, List<String> services, Optional<ZoneId> zone) {

    /** Not set. */
    public static final Otherwise NOTHING =
        new Otherwise(Optional.empty(), List.of(), Optional.empty());

    /** Copies the services. */
    public Otherwise {
      services = List.copyOf(services);
    }
  }
}
