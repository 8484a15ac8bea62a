package dev.postmortem.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The subcommand {@code completion}. */
@Command(
    name = "completion",
    description = "Prints the completion script for bash and zsh.",
    footer = {"", "Examples:", "  source <(postmortem completion)"})
final class CompletionCommand implements Callable<Integer> {

  @ParentCommand private @Nullable PostmortemCommand parent;

  @Override
  public Integer call() {
    Surroundings surroundings = Objects.requireNonNull(parent).surroundings();
    surroundings.out().print(AutoComplete.bash("postmortem", PostmortemCommand.line(surroundings)));
    return ExitCode.PASSED;
  }
}
