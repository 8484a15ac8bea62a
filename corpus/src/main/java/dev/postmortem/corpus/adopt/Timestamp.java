package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.time.NamedZone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A point in time as a report writes it: each of its parts may be missing.
 *
 * @param date the day, if written with its year
 * @param day the day, if written without its year
 * @param time the time of day to the minute or second, if written in full
 * @param zone the zone written beside it
 * @param exact false if it is marked as approximate, is a range, or has unreadable parts
 * @param length UTF-16 units that were read
 */
record Timestamp(
    Optional<LocalDate> date,
    Optional<MonthDay> day,
    Optional<LocalTime> time,
    Optional<NamedZone> zone,
    boolean exact,
    int length) {

  /** Whether only a day is written, with or without its year. */
  boolean isDayOnly() {
    return exact && time.isEmpty() && (date.isPresent() || day.isPresent());
  }
}
