package dev.postmortem.maven.task;

import dev.postmortem.corpus.adopt.Adopter;
import dev.postmortem.corpus.adopt.Adoption;
import dev.postmortem.corpus.adopt.AdoptionException;
import dev.postmortem.corpus.adopt.AdoptionRequest;
import dev.postmortem.corpus.adopt.AdoptionWriter;
import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.config.ConfigurationReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns existing reports into postmortems. */
public final class AdoptTask {

  private AdoptTask() {}

  /**
   * Works out what adopting comes to.
   *
   * @param status the word that the user says of reports that state no status
   * @param services what the user says of reports that name no service
   * @throws TaskException if the folders or the status are wrong
   */
  public static Adoption plan(
      Path root, Path from, Path to, Optional<String> status, List<String> services)
      throws TaskException {
    Configuration configuration =
        ConfigurationReader.read(new RepositoryFolder(root, Map.of())).configuration();
    Optional<Status> known =
        status.isPresent() ? Optional.of(status(status.get())) : Optional.empty();
    try {
      return Adopter.plan(new AdoptionRequest(root, from, to, configuration, known, services));
    } catch (AdoptionException told) {
      throw TaskException.telling(told);
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
