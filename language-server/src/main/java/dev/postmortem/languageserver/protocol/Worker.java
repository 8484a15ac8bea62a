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
 * Does all work on the desk in one thread, in the order of the messages, and long work that touches
 * nothing there in another. No fault of a piece of work ends the worker.
 */
final class Worker {

  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("postmortem-desk"));
  private final ExecutorService backRoom =
      Executors.newSingleThreadExecutor(DaemonThreads.named("postmortem-back-room"));
  private final Consumer<Throwable> faults;

  /** A worker that tells somebody of faults. */
  Worker(Consumer<Throwable> faults) {
    this.faults = faults;
  }

  /** Does something when its turn comes. */
  void run(Runnable work) {
    if (!desk.isShutdown()) {
      desk.execute(guarded(work));
    }
  }

  /** Does something after a while. */
  ScheduledFuture<?> later(long milliseconds, Runnable work) {
    return desk.schedule(guarded(work), milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Answers a question when its turn comes, unless nobody wants to know any more. */
  <T> CompletableFuture<T> answer(T otherwise, Supplier<T> work) {
    return CompletableFutures.computeAsync(
        desk,
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

  /** Works something out in the back room, then takes it to the desk. */
  <T> void meanwhile(Supplier<T> work, Consumer<T> then) {
    backRoom.execute(
        guarded(
            () -> {
              @Nullable T result = work.get();
              if (result != null) {
                run(() -> then.accept(result));
              }
            }));
  }

  void stop() {
    desk.shutdownNow();
    backRoom.shutdownNow();
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
