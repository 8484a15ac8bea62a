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
 * @param order how well it is known which figure is what
 * @param figures which of two figures was read as the day
 */
public record PartialDate(
    Optional<Integer> year, int month, int day, Order order, Figures figures) {

  /** How well it is known which figure of a date is the year, the month and the day. */
  public enum Order {
    /** The month is a word or in figures that have one reading. */
    SURE,
    /** As most people write it, but not all: {@code 04-06-2026}, {@code 4.6.26}. */
    LIKELY,
    /** Day and month may as well be the other way round: {@code 04/06/2026}. */
    OPEN
  }

  /** Which of the two figures for day and month was read as the day. */
  public enum Figures {
    /** The first: {@code 24-06-2026}. */
    DAY_FIRST,
    /** The second: {@code 06/24/2026}. */
    MONTH_FIRST,
    /** The month is a word, or the year is first or has two figures only. */
    OTHER
  }

  /** A date whose figures have one reading. */
  static PartialDate of(Optional<Integer> year, int month, int day) {
    return new PartialDate(year, month, day, Order.SURE, Figures.OTHER);
  }

  /** The same, if its year is written with two figures, which may as well be the day. */
  PartialDate withShortYear() {
    Order doubt = order == Order.SURE ? Order.LIKELY : order;
    return new PartialDate(year, month, day, doubt, Figures.OTHER);
  }

  /** Whether its figures have more than one reading. */
  public boolean isOpen() {
    return order != Order.SURE;
  }

  /** The same, read as the text around it writes its dates, where that is known. */
  public PartialDate in(DayOrder text) {
    if (!isOpen() || figures == Figures.OTHER || text == DayOrder.UNKNOWN) {
      return this;
    }
    Figures textFigures = text == DayOrder.DAY_FIRST ? Figures.DAY_FIRST : Figures.MONTH_FIRST;
    return textFigures == figures
        ? new PartialDate(year, month, day, Order.SURE, figures)
        : new PartialDate(year, day, month, Order.SURE, textFigures);
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
    if (order == Order.OPEN && month != day) {
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

  /** The date that is meant, if the written text alone says it. */
  public Optional<LocalDate> certain() {
    return order == Order.LIKELY ? Optional.empty() : resolve(Optional.empty());
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
