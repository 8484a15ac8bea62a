package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.actions.ActionsRequest;
import dev.postmortem.tasks.actions.ActionsTask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code actions}. */
@Command(
    name = "actions",
    footer = {
      "",
      "Examples:",
      "  postmortem actions --overdue",
      "  postmortem actions --status=all --format=csv --output=actions.csv"
    })
final class ActionsCommand extends TaskCommand {

  @Option(names = "--status", paramLabel = "<status>")
  private @Nullable String status;

  @Option(names = "--overdue")
  private boolean overdue;

  @Option(names = "--service", paramLabel = "<service>")
  private @Nullable String service;

  @Option(names = "--kind", paramLabel = "<kind>")
  private @Nullable String kind;

  @Option(names = "--factor", paramLabel = "<factor>")
  private @Nullable String factor;

  @Option(names = "--owner", paramLabel = "<owner>")
  private @Nullable String owner;

  @Option(names = "--format", paramLabel = "<form>", defaultValue = "table")
  private String format = "table";

  @Option(names = "--output", paramLabel = "<file>")
  private @Nullable String file;

  @Option(names = "--audience", paramLabel = "<audience>", defaultValue = "internal")
  private String audience = "internal";

  @Option(names = "--fail-on-overdue")
  private boolean failOnOverdue;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    var filter =
        new ActionsRequest.Filter(
            Optional.ofNullable(status),
            overdue,
            Optional.ofNullable(service),
            Optional.ofNullable(kind),
            Optional.ofNullable(factor),
            Optional.ofNullable(owner));
    return ActionsTask.run(
        new ActionsRequest(
            place.root(), today(), audience, format, path(file), filter, failOnOverdue),
        output);
  }
}
