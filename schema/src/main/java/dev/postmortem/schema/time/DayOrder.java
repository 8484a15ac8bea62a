package dev.postmortem.schema.time;

import dev.postmortem.schema.time.PartialDate.Figures;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a text writes the day before the month or behind it. A date such as {@code 24-06-2026}
 * tells how {@code 06-07-2026} is meant in the same text.
 */
public enum DayOrder {
  /** All dates that tell have the day first. */
  DAY_FIRST,
  /** All dates that tell have the month first. */
  MONTH_FIRST,
  /** No date tells, or they contradict each other. */
  UNTOLD;

  private static final int MONTHS = 12;

  /** This order if it is told, else another. */
  public DayOrder or(DayOrder other) {
    return this == UNTOLD ? other : this;
  }

  /** What the dates of a text tell. */
  public static DayOrder of(String text) {
    Set<Figures> told = EnumSet.noneOf(Figures.class);
    for (PartialDate date : new TimeScanner(text, ClockStyle.COLON).dates()) {
      if (date.order() == PartialDate.Order.SURE && date.day() > MONTHS) {
        told.add(date.figures());
      }
    }
    told.remove(Figures.OTHER);
    if (told.size() != 1) {
      return UNTOLD;
    }
    return told.contains(Figures.DAY_FIRST) ? DAY_FIRST : MONTH_FIRST;
  }
}
