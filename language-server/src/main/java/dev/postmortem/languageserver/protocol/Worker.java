package dev.postmortem.languageserver.protocol;

import dev.postmortem.corpus.parallel.DaemonThreads;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Handles messages in one thread, in their order, and runs long work that shares no state with them
 * in a background thread. An exception in a task does not stop the worker.
 */
final class Worker {

  private final ScheduledExecutorService messages =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("postmortem-messages"));
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(DaemonThreads.named("postmortem-background"));
  private final Consumer<Throwable> faults;

  /** Passes exceptions of tasks to {@code faults}. */
  Worker(Consumer<Throwable> faults) {
    this.faults = faults;
  }

  /** Queues a task behind the messages received so far. */
  void run(Runnable work) {
    if (!messages.isShutdown()) {
      messages.execute(guarded(work));
    }
  }

  /** Queues a task after a delay. */
  ScheduledFuture<?> later(long milliseconds, Runnable work) {
    return messages.schedule(guarded(work), milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Answers a request in its turn, unless it is cancelled first. */
  <T> CompletableFuture<T> answer(T otherwise, Supplier<T> work) {
    return CompletableFutures.computeAsync(
        messages,
        cancelled -> {
          cancelled.checkCanceled();
          try {
            return work.get();
          } catch (ResponseErrorException | CancellationException meant) {
            throw meant;
          } catch (RuntimeException | StackOverflowError fault) {
            faults.accept(fault);
            return otherwise;
          }
        });
  }

  /** Computes a value in the background, then queues a task with the result. */
  <T> void runInBackground(Supplier<T> work, Consumer<T> then) {
    background.execute(
        guarded(
            () -> {
              @Nullable T result = work.get();
              if (result != null) {
                run(() -> then.accept(result));
              }
            }));
  }

  void stop() {
    messages.shutdownNow();
    background.shutdownNow();
  }

  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError fault) {
        faults.accept(fault);
      }
    };
  }
}
