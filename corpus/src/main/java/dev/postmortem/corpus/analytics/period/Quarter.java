package dev.postmortem.corpus.analytics.period;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  /** The quarter of a day. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
  }

  /** The quarter some quarters later, or earlier if negative. */
  public Quarter plus(int quarters) {
    int index = year * 4 + (number - 1) + quarters;
    return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
  }

  /** This and every quarter up to another one; empty if that comes before this one. */
  public List<Quarter> to(Quarter last) {
    return Stream.iterate(this, q -> q.compareTo(last) <= 0, q -> q.plus(1)).toList();
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return plus(1).firstDay().minusDays(1);
  }

  @Override
  public int compareTo(Quarter other) {
    return year == other.year
        ? Integer.compare(number, other.number)
        : Integer.compare(year, other.year);
  }

  /** For example {@code 2026-Q2}. */
  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
