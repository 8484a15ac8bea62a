package dev.postmortem.sitegenerator.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quarter of a year, counted from the year nought. */
record Quarter(int number) implements Comparable<Quarter> {

  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear() * 4 + (day.getMonthValue() - 1) / 3);
  }

  Quarter before(int quarters) {
    return new Quarter(number - quarters);
  }

  static List<Quarter> between(Quarter first, Quarter last) {
    List<Quarter> quarters = new ArrayList<>();
    for (int number = first.number; number <= last.number; number++) {
      quarters.add(new Quarter(number));
    }
    return quarters;
  }

  int year() {
    return number / 4;
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Q%d %02d", number % 4 + 1, number / 4 % 100);
  }
}
