package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckRequest;
import dev.postmortem.tasks.lint.CheckTask;
import java.util.Optional;
import picocli.CommandLine.Command;

/** The subcommand {@code lint}. */
@Command(
    name = "lint",
    footer = {
      "",
      "Examples:",
      "  postmortem lint",
      "  postmortem lint --format=json --output-directory=build"
    })
final class LintCommand extends FindingsCommand {

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    return CheckTask.run(request(place, CheckRequest.NEVER), output);
  }
}
