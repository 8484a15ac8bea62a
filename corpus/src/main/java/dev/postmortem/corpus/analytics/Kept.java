package dev.postmortem.corpus.analytics;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is worked out when first asked for, and then kept; also for several threads. */
final class Kept<T> {

  private final Supplier<T> source;
  private Optional<T> value = Optional.empty();

  Kept(Supplier<T> source) {
    this.source = source;
  }

  synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(source.get());
    }
    return value.get();
  }

  /** The value if it was asked for. */
  synchronized Optional<T> known() {
    return value;
  }
}
