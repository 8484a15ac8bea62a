package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.digest.DigestRequest;
import dev.postmortem.tasks.digest.DigestTask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code report}. */
@Command(
    name = "report",
    footer = {"", "Examples:", "  postmortem report --period=2026-Q3"})
final class ReportCommand extends TaskCommand {

  @Option(names = "--period", paramLabel = "<period>")
  private @Nullable String period;

  @Option(names = "--since", paramLabel = "<date>")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "<date>")
  private @Nullable String until;

  @Option(names = "--output", paramLabel = "<file>")
  private @Nullable String file;

  @Option(names = "--audience", paramLabel = "<audience>", defaultValue = "internal")
  private String audience = "internal";

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    var request =
        new DigestRequest(
            place.root(),
            today(),
            audience,
            Optional.ofNullable(period),
            Optional.ofNullable(since),
            Optional.ofNullable(until));
    DigestTask.run(request, path(file), output);
    return Optional.empty();
  }
}
