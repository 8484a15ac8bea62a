package dev.postmortem.corpus.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Spreads work over the processors and keeps the order. Not the common pool: its threads do not
 * inherit the class loader that Maven gives a plugin.
 */
public final class Parallel {

  /** Below this number of items, starting threads costs more than it gains. */
  private static final int MIN_PARALLEL_ITEMS = 16;

  private static final int MAX_THREADS = 8;
  private static final int CHUNKS_PER_THREAD = 8;

  private Parallel() {}

  /** The results of some work, in the order of the items; what the work throws is thrown. */
  public static <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
    int threads = threads();
    if (items.size() < MIN_PARALLEL_ITEMS || threads == 1) {
      return items.stream().<B>map(work).toList();
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, DaemonThreads.named("postmortem-worker"));
    try {
      int size = Math.max(1, items.size() / (threads * CHUNKS_PER_THREAD));
      List<Future<List<B>>> chunks = new ArrayList<>();
      for (int from = 0; from < items.size(); from += size) {
        List<A> chunk = items.subList(from, Math.min(items.size(), from + size));
        chunks.add(pool.submit(() -> chunk.stream().<B>map(work).toList()));
      }
      List<B> results = new ArrayList<>(items.size());
      for (Future<List<B>> chunk : chunks) {
        results.addAll(chunk.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work", interrupted);
    } catch (ExecutionException failed) {
      throw unwrapped(failed);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Does something for each number below a count, in no order. Returns or throws only when no
   * thread is at work any more, so that what they write to may be cleaned up.
   */
  public static void forEach(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    Callable<Boolean> worker =
        () -> {
          boolean done = false;
          try {
            for (int i = next.getAndIncrement();
                i < count && !failed.get();
                i = next.getAndIncrement()) {
              work.accept(i);
            }
            done = true;
          } finally {
            if (!done) {
              failed.set(true);
            }
          }
          return done;
        };
    int threads = Math.max(1, Math.min(count, threads()));
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, DaemonThreads.named("postmortem-worker"));
    try {
      for (Future<Boolean> future : pool.invokeAll(Collections.nCopies(threads, worker))) {
        future.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work", interrupted);
    } catch (ExecutionException broken) {
      throw unwrapped(broken);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int threads() {
    return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private static RuntimeException unwrapped(ExecutionException broken) {
    if (broken.getCause() instanceof Error error) {
      throw error;
    }
    return broken.getCause() instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(broken.getCause());
  }
}
