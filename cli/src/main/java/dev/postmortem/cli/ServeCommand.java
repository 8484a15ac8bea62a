package dev.postmortem.cli;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.site.ServeTask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand {@code serve}. */
@Command(name = "serve")
final class ServeCommand extends TaskCommand {

  @Option(names = "--port", paramLabel = "<port>", defaultValue = "4000")
  private int port = 4000;

  @Option(names = "--audience", paramLabel = "<audience>", defaultValue = "internal")
  private String audience = "internal";

  @Option(names = "--serve-seconds", paramLabel = "<seconds>", defaultValue = "0")
  private long serveSeconds;

  @Override
  Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException {
    ServeTask.run(place.root(), today(), audience, port, serveSeconds, line -> print(line, output));
    return Optional.empty();
  }

  private static void print(String line, CommandOutput output) {
    output.result().println(line);
    output.result().flush();
  }
}
