package dev.postmortem.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quarter of a year, counted from year 0. */
record PlainQuarter(int number) implements Comparable<PlainQuarter> {

  static PlainQuarter of(LocalDate day) {
    return new PlainQuarter(day.getYear() * 4 + (day.getMonthValue() - 1) / 3);
  }

  PlainQuarter before(int quarters) {
    return new PlainQuarter(number - quarters);
  }

  static List<PlainQuarter> between(PlainQuarter first, PlainQuarter last) {
    List<PlainQuarter> quarters = new ArrayList<>();
    for (int number = first.number; number <= last.number; number++) {
      quarters.add(new PlainQuarter(number));
    }
    return quarters;
  }

  int year() {
    return number / 4;
  }

  @Override
  public int compareTo(PlainQuarter other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Q%d %02d", number % 4 + 1, number / 4 % 100);
  }
}
