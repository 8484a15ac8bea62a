package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckRequest;
import dev.postmortem.text.format.Front;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code lint} and {@code check} share. */
abstract class FindingsCommand extends ScopedCommand {

  @Option(
      names = {"--format", "--formats"},
      paramLabel = "<format>",
      split = ",",
      defaultValue = "console")
  private List<String> formats = List.of("console");

  @Option(names = "--output-directory", paramLabel = "<folder>")
  private @Nullable String outputDirectory;

  @Option(names = "--check-tickets")
  private boolean checkTickets;

  final CheckRequest request(ProjectPaths place, String failOn) throws TaskException {
    return new CheckRequest(
        place,
        today(),
        narrowing(),
        new CheckRequest.Report(
            String.join(",", formats),
            path(outputDirectory),
            style(),
            Front.COMMAND,
            PostmortemCommand.Version.number(),
            surroundings().environment()),
        checkTickets,
        failOn);
  }
}
