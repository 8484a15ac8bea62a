package dev.postmortem.tasks.adopt;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.importer.Adopter;
import dev.postmortem.importer.Adoption;
import dev.postmortem.importer.AdoptionException;
import dev.postmortem.importer.AdoptionRequest;
import dev.postmortem.importer.AdoptionWriter;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.TaskException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns existing reports into postmortems. */
public final class AdoptTask {

  private AdoptTask() {}

  /**
   * What the user says of all reports, as it was typed.
   *
   * @param status null to take only what each report says
   * @param services null for none
   * @param zone null to take only times whose zone a report names
   */
  public record Defaults(
      @Nullable String status, @Nullable List<String> services, @Nullable String zone) {}

  /**
   * Computes what adopting changes.
   *
   * @param defaults what the user says of reports that say nothing themselves
   * @throws TaskException if the folders, the status or the zone are wrong
   */
  public static Adoption plan(Path root, Path from, Path to, Defaults defaults)
      throws TaskException {
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
    AdoptionRequest.Otherwise otherwise =
        new AdoptionRequest.Otherwise(
            defaults.status() == null ? Optional.empty() : Optional.of(status(defaults.status())),
            defaults.services() == null ? List.of() : defaults.services(),
            defaults.zone() == null ? Optional.empty() : Optional.of(zone(defaults.zone())));
    try {
      return Adopter.plan(new AdoptionRequest(root, from, to, configuration, otherwise));
    } catch (AdoptionException refused) {
      throw TaskException.of(refused);
    } catch (IOException unreadable) {
      throw new TaskException(from + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Writes what adopting came to.
   *
   * @throws TaskException if a file cannot be written
   */
  public static void write(Path root, Adoption adoption) throws TaskException {
    try {
      AdoptionWriter.write(root, adoption);
    } catch (IOException unwritable) {
      throw new TaskException(
          "The postmortems cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  private static ZoneId zone(String name) throws TaskException {
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException unknown) {
      throw new TaskException(
          "postmortem.zone is \""
              + name
              + "\"; expected a region such as Europe/Copenhagen, UTC, or an offset such as +02:00.");
    }
  }

  private static Status status(String word) throws TaskException {
    List<String> known = Arrays.stream(Status.values()).map(Term::word).toList();
    return Status.of(word.strip())
        .orElseThrow(
            () ->
                new TaskException(
                    "postmortem.status is \""
                        + word
                        + "\"; one of "
                        + String.join(", ", known)
                        + " was expected."));
  }
}
