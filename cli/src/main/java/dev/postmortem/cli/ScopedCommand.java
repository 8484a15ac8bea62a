package dev.postmortem.cli;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.Narrowing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands share that can be limited to what a branch changed, and use the baseline. */
abstract class ScopedCommand extends TaskCommand {

  @Option(names = "--changed-since", paramLabel = "<revision>")
  private @Nullable String changedSince;

  @Option(names = "--changed-lines-only")
  private boolean changedLinesOnly;

  @Option(names = "--baseline", paramLabel = "<file>")
  private @Nullable String baseline;

  final Narrowing narrowing() throws TaskException {
    return new Narrowing(Optional.ofNullable(changedSince), changedLinesOnly, path(baseline));
  }
}
