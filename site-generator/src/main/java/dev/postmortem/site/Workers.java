package dev.postmortem.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** As many threads as there are processors, sharing out one numbered task. */
final class Workers {

  private Workers() {}

  /**
   * Does something for each number below a count. Returns or throws only when no thread is at work
   * any more, so that what they write to may be cleaned up.
   */
  static void forEach(int count, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    Callable<Boolean> worker =
        () -> {
          boolean done = false;
          try {
            for (int i = next.getAndIncrement();
                i < count && !failed.get();
                i = next.getAndIncrement()) {
              task.accept(i);
            }
            done = true;
          } finally {
            if (!done) {
              failed.set(true);
            }
          }
          return done;
        };
    int threads = Math.max(1, Math.min(count, Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(worker);
      }
      for (Future<Boolean> future : pool.invokeAll(workers)) {
        future.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", interrupted);
    } catch (ExecutionException broken) {
      rethrow(broken);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void rethrow(ExecutionException broken) {
    if (broken.getCause() instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (broken.getCause() instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(broken);
  }
}
