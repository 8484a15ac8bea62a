package dev.postmortem.tasks;

import java.io.PrintStream;

/** Where the words of a task go. */
public interface TaskOutput {

  /** Takes what was asked for; shown also where everything else is hidden. */
  PrintStream result();

  /** Says what was done or what to do next. */
  void note(String line);

  /** Says what is missing from the result, and why. */
  void warning(String line);
}
