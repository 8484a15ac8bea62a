package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.adopt.AdoptRequest;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.draft.Questions;
import dev.postmortem.tasks.draft.TerminalQuestions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code adopt}. */
@Command(
    name = "adopt",
    footer = {"", "Examples:", "  postmortem adopt --from=legacy --dry-run"})
final class AdoptCommand extends TaskCommand {

  @Option(names = "--from", paramLabel = "<folder>", defaultValue = "legacy")
  private String from = "legacy";

  @Option(names = "--to", paramLabel = "<folder>", defaultValue = "postmortems")
  private String to = "postmortems";

  @Option(names = "--status", paramLabel = "<status>")
  private @Nullable String status;

  @Option(names = "--services", paramLabel = "<service>", split = ",")
  private @Nullable List<String> services;

  @Option(names = "--zone", paramLabel = "<zone>")
  private @Nullable String zone;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--review")
  private boolean review;

  @Option(names = "--reviewed", paramLabel = "<file>")
  private @Nullable String reviewed;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    var defaults = new AdoptRequest.Defaults(status, services, zone);
    var asked = new AdoptRequest.Review(review, reviewed);
    Optional<Questions> asking =
        TerminalQuestions.console().map(console -> new TerminalQuestions());
    AdoptTask.run(
        new AdoptRequest(place.root(), from, to, defaults, dryRun, asked), asking, output);
    return Optional.empty();
  }
}
