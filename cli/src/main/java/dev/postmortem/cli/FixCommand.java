package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.FixRequest;
import dev.postmortem.tasks.lint.FixTask;
import dev.postmortem.tasks.lint.LintRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code fix}. */
@Command(
    name = "fix",
    footer = {
      "",
      "Examples:",
      "  postmortem fix --dry-run",
      "  postmortem fix --rule=unknown-factor"
    })
final class FixCommand extends ScopedCommand {

  @Option(names = "--rule", paramLabel = "<rule>", split = ",")
  private @Nullable List<String> rules;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    LintRequest findings = LintRequest.of(place.root(), today(), narrowing());
    FixTask.run(
        new FixRequest(findings, rules == null ? List.of() : rules, dryRun), style(), output);
    return Optional.empty();
  }
}
