package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.draft.ImportTask;
import dev.postmortem.tasks.draft.NewRequest;
import dev.postmortem.tasks.draft.NewTask;
import dev.postmortem.tasks.draft.TerminalQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code new}. */
@Command(
    name = "new",
    footer = {
      "",
      "Examples:",
      "  postmortem new --title=\"Checkout slow\" --severity=SEV-2 --services=checkout"
    })
final class NewCommand extends TaskCommand {

  @Option(names = "--title", paramLabel = "<text>")
  private @Nullable String title;

  @Option(names = "--severity", paramLabel = "<severity>")
  private @Nullable String severity;

  @Option(names = "--kind", paramLabel = "<kind>", defaultValue = "incident")
  private String kind = "incident";

  @Option(names = "--started-at", paramLabel = "<time>")
  private @Nullable String startedAt;

  @Option(names = "--services", paramLabel = "<service>", split = ",")
  private @Nullable List<String> services;

  @Option(names = "--from", paramLabel = "<file>")
  private @Nullable String from;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    Optional<Path> export = path(from);
    if (export.isPresent()) {
      ImportTask.run(place.root(), export.get(), output);
      return Optional.empty();
    }
    var request =
        new NewRequest(
            place.root(),
            today(),
            Optional.ofNullable(title),
            Optional.ofNullable(severity),
            Optional.of(kind),
            services == null ? List.of() : services,
            Optional.ofNullable(startedAt));
    NewTask.run(request, new TerminalQuestions(), output);
    return Optional.empty();
  }
}
