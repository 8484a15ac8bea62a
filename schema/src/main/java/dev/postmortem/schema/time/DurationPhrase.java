package dev.postmortem.schema.time;

import dev.postmortem.text.source.Span;
import java.time.Duration;

/**
 * A duration as prose states it: {@code 90 min}, {@code about two hours}, {@code 1 h 20 min},
 * {@code half an hour}, {@code more than 3 days}.
 *
 * @param span the number and its unit, in the text that was read
 * @param value what is stated
 * @param tolerance how far off it may be: rounding, and more where the text calls it approximate
 * @param bound whether it is the value or a limit
 */
public record DurationPhrase(Span span, Duration value, Duration tolerance, Bound bound) {

  /** Whether a duration is stated as such or as a limit. */
  public enum Bound {
    /** The value, give or take. */
    VALUE,
    /** "more than", "at least". */
    AT_LEAST,
    /** "up to", "less than". */
    AT_MOST
  }

  /** Whether an actual duration is what is stated. */
  public boolean fits(Duration actual) {
    return switch (bound) {
      case VALUE -> actual.minus(value).abs().compareTo(tolerance) <= 0;
      case AT_LEAST -> actual.compareTo(value.minus(tolerance)) >= 0;
      case AT_MOST -> actual.compareTo(value.plus(tolerance)) <= 0;
    };
  }
}
