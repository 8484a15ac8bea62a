package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.BaselineRequest;
import dev.postmortem.tasks.lint.BaselineTask;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code baseline}. */
@Command(
    name = "baseline",
    footer = {"", "Examples:", "  postmortem baseline", "  postmortem baseline --prune"})
final class BaselineCommand extends TaskCommand {

  @Option(names = "--baseline", paramLabel = "<file>")
  private @Nullable String baseline;

  @Option(names = "--prune")
  private boolean prune;

  @Option(names = "--include", paramLabel = "<rule>", split = ",")
  private @Nullable List<String> include;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    BaselineTask.run(
            new BaselineRequest(
                place.root(),
                today(),
                path(baseline),
                prune,
                include == null ? List.of() : include))
        .forEach(output.result()::println);
    return Optional.empty();
  }
}
