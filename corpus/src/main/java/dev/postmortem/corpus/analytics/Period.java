package dev.postmortem.corpus.analytics;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param first its first day
 * @param last its last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

  /** Refuses a period that ends before it begins. */
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a period from " + first + " cannot end on " + last + ", before it begins");
    }
  }

  /** The days of a quarter. */
  public static Period of(Quarter quarter) {
    return new Period(quarter.firstDay(), quarter.lastDay());
  }

  /** Whether a day belongs to it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
