package dev.postmortem.tasks.adopt;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.importer.Adopter;
import dev.postmortem.importer.Adoption;
import dev.postmortem.importer.AdoptionException;
import dev.postmortem.importer.AdoptionReport;
import dev.postmortem.importer.AdoptionRequest;
import dev.postmortem.importer.AdoptionWriter;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.tasks.draft.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns existing reports into postmortems. */
public final class AdoptTask {

  private AdoptTask() {}

  /**
   * Adopts reports, or shows what adopting them writes.
   *
   * @param asking asks about values to review; empty without a terminal
   * @throws TaskException if the folders, the status or the zone are wrong, or a file cannot be
   *     written
   */
  public static void run(AdoptRequest request, Optional<Questions> asking, TaskOutput output)
      throws TaskException {
    Adoption adoption =
        plan(request.root(), Path.of(request.from()), Path.of(request.to()), request.defaults());
    output.result().print(AdoptionReport.format(adoption));
    output.result().flush();
    if (request.dryRun()) {
      output.note("Nothing was written: postmortem.dryRun is set.");
    } else {
      write(request.root(), adoption);
      review(request, adoption, asking, output);
      AdoptionReport.next(adoption).forEach(output::note);
    }
  }

  private static void review(
      AdoptRequest request, Adoption adoption, Optional<Questions> asking, TaskOutput output)
      throws TaskException {
    String sheet = request.review().sheet();
    if (sheet != null) {
      int written = ReviewTask.accept(request.root(), Path.of(sheet), adoption);
      output.note(written + " accepted values written.");
    } else if (request.review().wanted() && asking.isPresent()) {
      int written = ReviewTask.ask(request.root(), adoption, asking.get());
      output.note(written + " accepted values written.");
    } else if (request.review().wanted()) {
      ReviewTask.write(request.root(), adoption).forEach(f -> output.note("Created " + f));
    }
  }

  /**
   * Computes what adopting changes.
   *
   * @param defaults what the user says about reports that say nothing themselves
   * @throws TaskException if the folders, the status or the zone are wrong
   */
  public static Adoption plan(Path root, Path from, Path to, AdoptRequest.Defaults defaults)
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
