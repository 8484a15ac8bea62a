package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.TaskOutput;
import java.io.PrintStream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** A task's words in Maven: the result at the terminal, also with {@code -q}; the rest logged. */
record MavenOutput(MavenSession session, Log log) implements TaskOutput {

  @Override
  public PrintStream result() {
    return Terminal.output(session);
  }

  @Override
  public void note(String line) {
    log.info(line);
  }

  @Override
  public void warning(String line) {
    log.warn(line);
  }
}
