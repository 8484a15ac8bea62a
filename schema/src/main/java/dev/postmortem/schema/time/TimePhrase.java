package dev.postmortem.schema.time;

import java.time.LocalTime;
import java.util.Optional;

/**
 * What is said of a time at one place of a text: a date, a clock time (the first of a range), a
 * zone; each if it stands there, in whatever order.
 *
 * @param start where the phrase begins in the text that was read, brackets excluded
 * @param end where it ends, brackets excluded
 * @param rest where the words begin that follow it, separators passed over
 */
public record TimePhrase(
    Optional<PartialDate> date,
    Optional<LocalTime> clock,
    Optional<NamedZone> zone,
    int start,
    int end,
    int rest) {

  /**
   * The phrase that a text begins with; empty if it begins with neither a date nor a clock time.
   */
  public static Optional<TimePhrase> lead(String text) {
    return new TimeScanner(text).lead();
  }

  /** The first date that stands anywhere in a text. */
  public static Optional<PartialDate> anyDate(String text) {
    return new TimeScanner(text).anyDate();
  }
}
