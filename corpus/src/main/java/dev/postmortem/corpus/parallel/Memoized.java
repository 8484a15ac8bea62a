package dev.postmortem.corpus.parallel;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed on first use, and then kept; also for several threads. */
public final class Memoized<T> {

  private final Supplier<T> source;
  private Optional<T> value = Optional.empty();

  public Memoized(Supplier<T> source) {
    this.source = source;
  }

  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(source.get());
    }
    return value.get();
  }

  /** The value if it was asked for. */
  public synchronized Optional<T> known() {
    return value;
  }
}
