package dev.postmortem.mavenplugin;

import dev.postmortem.importer.Adoption;
import dev.postmortem.importer.AdoptionReport;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.adopt.ReviewTask;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Converts a folder of existing Markdown incident reports into postmortem files. It invents no
 * value and overwrites no file.
 */
@Mojo(name = "adopt", aggregator = true, requiresProject = false, threadSafe = true)
public final class AdoptMojo extends PostmortemMojo {

  /** Folder with the reports. */
  @Parameter(property = "postmortem.from", defaultValue = "legacy")
  private String from = "legacy";

  /** Folder for the postmortems. */
  @Parameter(property = "postmortem.to", defaultValue = "postmortems")
  private String to = "postmortems";

  /** The status of all reports that state none: {@code published}, for example. */
  @Parameter(property = "postmortem.status")
  private @Nullable String status;

  /** The services of all reports that name none, comma-separated. */
  @Parameter(property = "postmortem.services")
  private @Nullable List<String> services;

  /**
   * The zone of the times for which a report names none: a region such as {@code
   * Europe/Copenhagen}, or an offset.
   */
  @Parameter(property = "postmortem.zone")
  private @Nullable String zone;

  /** Prints what would be written, and writes nothing. */
  @Parameter(property = "postmortem.dryRun", defaultValue = "false")
  private boolean dryRun;

  /**
   * Asks about the values that were seen and not trusted; without a terminal writes them into
   * {@code adoption-review.md} and {@code adoption-review.csv}, to be ticked and handed back.
   */
  @Parameter(property = "postmortem.review", defaultValue = "false")
  private boolean review;

  /** A sheet of values with an {@code x} at each that is right: writes these. */
  @Parameter(property = "postmortem.reviewed")
  private @Nullable String reviewed;

  @Override
  List<ProjectPaths> places() {
    return List.of(ProjectPaths.toWriteIn(project, session));
  }

  @Override
  void run(ProjectPaths place) throws TaskException {
    Adoption adoption =
        AdoptTask.plan(
            place.root(),
            Path.of(from),
            Path.of(to),
            new AdoptTask.Defaults(status, services, zone));
    AdoptionReport.format(adoption).lines().forEach(getLog()::info);
    if (dryRun) {
      getLog().info("Nothing was written: postmortem.dryRun is set.");
    } else {
      AdoptTask.write(place.root(), adoption);
      review(place.root(), adoption);
    }
  }

  private void review(Path root, Adoption adoption) throws TaskException {
    if (reviewed != null) {
      int written = ReviewTask.accept(root, Path.of(reviewed), adoption);
      getLog().info(written + " accepted values written.");
    } else if (review && Terminal.isInteractive(session)) {
      int written = ReviewTask.ask(root, adoption, new TerminalQuestions());
      getLog().info(written + " accepted values written.");
    } else if (review) {
      ReviewTask.write(root, adoption).forEach(f -> getLog().info("Created " + f));
    }
  }
}
