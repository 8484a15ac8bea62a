package dev.postmortem.corpus.analytics.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

  /** Days from one day to another, negative if it comes before; kept within the range of an int. */
  public static int days(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, days));
  }
}
