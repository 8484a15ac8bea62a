package dev.postmortem.cli;

import dev.postmortem.cli.mcp.AssistantServer;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.assistant.Assistant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;

/** The subcommand {@code mcp}. */
@Command(
    name = "mcp",
    description =
        "Starts a Model Context Protocol server on standard input and output, for coding assistants:"
            + " checks drafts, explains rules, lists factors and services, finds similar incidents."
            + " Changes nothing.",
    footer = {"", "Examples:", "  postmortem mcp -C docs/incidents"})
final class McpCommand extends TaskCommand {

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    today();
    try {
      AssistantServer.serve(
          () -> new Assistant(place.root(), todayAgain()),
          PostmortemCommand.Version.number(),
          System.in,
          surroundings().out());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** A server may live for days; that the option is a date was seen at the start. */
  private LocalDate todayAgain() {
    try {
      return today();
    } catch (TaskException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
