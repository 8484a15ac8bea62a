package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.rules.RulesTask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code rules}. */
@Command(
    name = "rules",
    footer = {
      "",
      "Examples:",
      "  postmortem rules",
      "  postmortem rules --rule=hindsight",
      "  postmortem rules --explain=\"The engineer forgot the flag.\""
    })
final class RulesCommand extends TaskCommand {

  @Option(names = "--rule", paramLabel = "<rule>")
  private @Nullable String rule;

  @Option(names = "--explain", paramLabel = "<sentence>")
  private @Nullable String explain;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    return RulesTask.run(
        place.root(), Optional.ofNullable(rule), Optional.ofNullable(explain), output);
  }
}
