package dev.postmortem.schema.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A date as written: perhaps without a year, perhaps with day and month in an order that only its
 * neighbourhood tells ({@code 03/04/2026}).
 *
 * @param year empty if none is written
 * @param month 1 to 12
 * @param day 1 to 31
 * @param swappable whether day and month may as well be the other way round
 */
public record PartialDate(Optional<Integer> year, int month, int day, boolean swappable) {

  /** A full date. */
  static PartialDate of(int year, int month, int day) {
    return new PartialDate(Optional.of(year), month, day, false);
  }

  /**
   * The date that is meant.
   *
   * @param near a date known from elsewhere: the reading nearest to it is taken
   * @return empty if there is more than one reading and nothing to choose by, or none that exists
   */
  public Optional<LocalDate> resolve(Optional<LocalDate> near) {
    List<LocalDate> readings = new ArrayList<>();
    add(readings, near, month, day);
    if (swappable && month != day) {
      add(readings, near, day, month);
    }
    if (near.isEmpty()) {
      return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }
    LocalDate base = near.get();
    return readings.stream()
        .min(
            Comparator.comparingLong((LocalDate d) -> Math.abs(ChronoUnit.DAYS.between(base, d)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private void add(List<LocalDate> readings, Optional<LocalDate> near, int month, int day) {
    if (year.isPresent()) {
      addIfExists(readings, year.get(), month, day);
    } else if (near.isPresent()) {
      for (int difference = -1; difference <= 1; difference++) {
        addIfExists(readings, near.get().getYear() + difference, month, day);
      }
    }
  }

  private static void addIfExists(List<LocalDate> readings, int year, int month, int day) {
    try {
      readings.add(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      // not a reading
    }
  }
}
