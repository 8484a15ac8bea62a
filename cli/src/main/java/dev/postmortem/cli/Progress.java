package dev.postmortem.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Shows on a terminal how long a command has been working, from the first second on. */
final class Progress {

  private static final long FIRST_MILLIS = 1_000;
  private static final long STEP_MILLIS = 200;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream terminal;
  private final String what;
  private final Thread thread;
  private boolean stopped;
  private boolean shown;

  private Progress(PrintStream terminal, String what) {
    this.terminal = terminal;
    this.what = what;
    this.thread = new Thread(this::show, "progress");
    this.thread.setDaemon(true);
  }

  /** Starts to watch a command; on anything but a terminal it shows nothing. */
  static Progress of(String what, Surroundings surroundings, Loudness loudness) {
    Progress progress = new Progress(surroundings.err(), what);
    boolean visible =
        surroundings.terminals().contains(Surroundings.Channel.ERR) && loudness != Loudness.QUIET;
    if (visible) {
      progress.thread.start();
    }
    return progress;
  }

  /** Removes the line; nothing is shown from now on. */
  synchronized void stop() {
    if (!stopped && shown) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
    stopped = true;
    thread.interrupt();
  }

  private void show() {
    try {
      long start = System.nanoTime();
      Thread.sleep(FIRST_MILLIS);
      while (step((System.nanoTime() - start) / 1e9)) {
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean step(double seconds) {
    if (!stopped) {
      terminal.print(CLEAR_LINE + String.format(Locale.ROOT, "%s … %.1f s", what, seconds));
      terminal.flush();
      shown = true;
    }
    return !stopped;
  }
}
