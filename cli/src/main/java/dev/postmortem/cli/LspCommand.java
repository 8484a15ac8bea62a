package dev.postmortem.cli;

import dev.postmortem.languageserver.protocol.StandardStreams;
import dev.postmortem.tasks.TaskException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;

/** The subcommand {@code lsp}. */
@Command(
    name = "lsp",
    description = "Starts the language server on standard input and output, for editors.")
final class LspCommand implements Callable<Integer> {

  @Override
  public Integer call() throws TaskException {
    try {
      StandardStreams.serve();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new TaskException("The language server stopped.", failed);
    }
    return ExitCode.PASSED;
  }
}
