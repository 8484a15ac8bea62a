package dev.postmortem.schema.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a time at one place of a text: a date, a clock time (the first of a range), a
 * zone; each if it stands there, in whatever order.
 *
 * @param exact whether the clock time is said to be just that: false if it is approximate, doubted,
 *     the beginning of a range, or 24:00
 * @param start where the phrase begins in the text that was read, brackets excluded
 * @param end where it ends, brackets excluded
 * @param rest where the words begin that follow it, separators passed over
 */
public record TimePhrase(
    Optional<PartialDate> date,
    Optional<LocalTime> clock,
    Optional<NamedZone> zone,
    boolean exact,
    int start,
    int end,
    int rest) {

  /**
   * The phrase that a text begins with; empty if it begins with neither a date nor a clock time.
   */
  public static Optional<TimePhrase> lead(String text) {
    return lead(text, ClockStyle.COLON);
  }

  /** The same in a text that is known to write its clock times in some style. */
  public static Optional<TimePhrase> lead(String text, ClockStyle style) {
    return new TimeScanner(text, style).lead();
  }

  /** The first date that stands anywhere in a text. */
  public static Optional<PartialDate> anyDate(String text) {
    return new TimeScanner(text, ClockStyle.COLON).anyDate();
  }

  /** All days that a text names beyond doubt, in order, each once. */
  public static List<LocalDate> certainDays(String text) {
    return certainDays(text, DayOrder.UNTOLD);
  }

  /** The same, where it is known how the text around it writes its dates. */
  public static List<LocalDate> certainDays(String text, DayOrder order) {
    return new TimeScanner(text, ClockStyle.COLON)
        .dates().stream().flatMap(d -> d.in(order).certain().stream()).distinct().toList();
  }

  /** Whether a text begins with a place for a clock time that nobody knows: {@code 2X:XX}. */
  public static boolean leadsWithUnknownClock(String text) {
    int colon = text.indexOf(':');
    return (colon == 1 || colon == 2)
        && text.length() >= colon + 3
        && text.substring(0, colon + 3).chars().allMatch(c -> "0123456789xX?:HhMm".indexOf(c) >= 0);
  }
}
