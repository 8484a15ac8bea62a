package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.draft.TerminalQuestions;
import dev.postmortem.tasks.init.InitRequest;
import dev.postmortem.tasks.init.InitTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code init}. */
@Command(
    name = "init",
    description =
        "Sets a repository up: postmortem.yml, lines of .gitignore, a workflow, a hook and a template"
            + " for new postmortems. Overwrites nothing. In a terminal it asks for what is missing.",
    footer = {
      "",
      "Examples:",
      "  postmortem init",
      "  postmortem init --host=github --services=checkout,ledger",
      "  postmortem init -C docs/incidents --host=gitlab"
    })
final class InitCommand extends TaskCommand {

  @Option(
      names = "--host",
      paramLabel = "<host>",
      description =
          "Who runs the workflow: github, gitlab or none. The default is read from the address of"
              + " the remote origin.")
  private @Nullable String host;

  @Option(
      names = "--services",
      paramLabel = "<service>",
      split = ",",
      description = "The services that incidents touch, comma-separated.")
  private @Nullable List<String> services;

  @Option(
      names = "--profile",
      paramLabel = "<profile>",
      defaultValue = "recommended",
      description = "Which rules are enabled: essential, recommended or strict.")
  private String profile = "recommended";

  @Option(names = "--title", paramLabel = "<text>", description = "The title of the site.")
  private @Nullable String title;

  @Override
  ProjectPaths around(Path folder) {
    return ProjectPaths.in(folder.toAbsolutePath().normalize());
  }

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    InitTask.run(
        new InitRequest(
            place.root(),
            Optional.ofNullable(host),
            Optional.ofNullable(services),
            profile,
            Optional.ofNullable(title)),
        new TerminalQuestions(),
        output);
    return Optional.empty();
  }
}
