package dev.postmortem.corpus.parallel;

import java.util.concurrent.ThreadFactory;

/** Threads that have a name, room for deeply nested texts, and do not keep the process alive. */
public final class DaemonThreads {

  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private DaemonThreads() {}

  /** Makes threads of one name. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(null, work, name, STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }
}
