package dev.postmortem.text.source;

import java.util.function.Function;

/**
 * A value and the words of the file it was read from.
 *
 * @param <T> the value's type
 * @param value the value
 * @param span where it stands
 */
public record Located<T>(T value, Span span) {

  /** Another value read from the same place. */
  public <R> Located<R> map(Function<? super T, ? extends R> change) {
    return new Located<>(change.apply(value), span);
  }
}
