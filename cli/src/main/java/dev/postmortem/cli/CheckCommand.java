package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckTask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code check}. */
@Command(
    name = "check",
    footer = {
      "",
      "Examples:",
      "  postmortem check",
      "  postmortem check --changed-since=origin/main --changed-lines-only",
      "  postmortem check --fail-on=warning --format=console,sarif"
    })
final class CheckCommand extends FindingsCommand {

  @Option(names = "--fail-on", paramLabel = "<level>", defaultValue = "error")
  private String failOn = "error";

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    return CheckTask.run(request(place, failOn), output);
  }
}
