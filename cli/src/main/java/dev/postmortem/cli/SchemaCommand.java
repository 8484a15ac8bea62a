package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.rules.SchemaTask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code schema}. */
@Command(name = "schema")
final class SchemaCommand extends TaskCommand {

  @Option(names = "--to", paramLabel = "<folder>", defaultValue = ".postmortem")
  private String to = ".postmortem";

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    SchemaTask.run(place.root(), to, today()).forEach(output.result()::println);
    return Optional.empty();
  }
}
