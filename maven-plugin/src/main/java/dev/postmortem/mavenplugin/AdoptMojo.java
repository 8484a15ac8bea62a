package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.adopt.AdoptRequest;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.draft.Questions;
import dev.postmortem.tasks.draft.TerminalQuestions;
import java.util.List;
import java.util.Optional;
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
    return List.of(ProjectPlaces.toWriteIn(project, session));
  }

  @Override
  void run(ProjectPaths place) throws TaskException {
    var defaults = new AdoptRequest.Defaults(status, services, zone);
    var asked = new AdoptRequest.Review(review, reviewed);
    Optional<Questions> asking =
        Terminal.isInteractive(session) ? Optional.of(new TerminalQuestions()) : Optional.empty();
    AdoptTask.run(
        new AdoptRequest(place.root(), from, to, defaults, dryRun, asked), asking, output());
  }
}
