package dev.postmortem.cli;

import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.text.format.Front;
import java.io.PrintStream;

/** A task's words on a command line: the result on standard output, the rest on standard error. */
final class CommandOutput implements TaskOutput {

  private final Surroundings surroundings;
  private final Loudness loudness;
  private final Progress progress;

  CommandOutput(Surroundings surroundings, Loudness loudness, Progress progress) {
    this.surroundings = surroundings;
    this.loudness = loudness;
    this.progress = progress;
  }

  @Override
  public PrintStream result() {
    progress.stop();
    surroundings.err().flush();
    return surroundings.out();
  }

  @Override
  public void note(String line) {
    if (loudness != Loudness.QUIET) {
      say(line);
    }
  }

  @Override
  public void warning(String line) {
    note("warning: " + line);
  }

  /** Says more for those who look for the reason of something. */
  void detail(String line) {
    if (loudness == Loudness.VERBOSE) {
      say(line);
    }
  }

  private void say(String line) {
    progress.stop();
    surroundings.out().flush();
    surroundings.err().println(Front.COMMAND.hint(line));
    surroundings.err().flush();
  }
}
