package dev.postmortem.schema.time;

/**
 * Whether a text writes the day before the month or after it. A date such as {@code 24-06-2026}
 * tells how {@code 06-07-2026} is meant in the same text.
 */
public enum DayOrder {
  /** All dates that tell have the day first. */
  DAY_FIRST,
  /** All dates that tell have the month first. */
  MONTH_FIRST,
  /** No date tells, or they contradict each other. */
  UNKNOWN;

  /** This order if it is known, else another. */
  public DayOrder or(DayOrder other) {
    return this == UNKNOWN ? other : this;
  }
}
