package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.site.SiteTask;
import dev.postmortem.tasks.site.SiteTaskRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code site}. */
@Command(
    name = "site",
    footer = {
      "",
      "Examples:",
      "  postmortem site",
      "  postmortem site --audience=public --output-directory=public"
    })
final class SiteCommand extends TaskCommand {

  @Option(names = "--audience", paramLabel = "<audience>", defaultValue = "internal")
  private String audience = "internal";

  @Option(names = "--output-directory", paramLabel = "<folder>")
  private @Nullable String outputDirectory;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    SiteTask.run(new SiteTaskRequest(place, today(), audience, path(outputDirectory)), output);
    return Optional.empty();
  }
}
