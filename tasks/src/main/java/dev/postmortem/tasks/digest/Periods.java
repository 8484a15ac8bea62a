package dev.postmortem.tasks.digest;

import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.period.Quarter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people name them: {@code 2026-Q3}, {@code 2026-07}, {@code 2026}. */
public final class Periods {

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Periods() {}

  /** A period with the name that its reader knows it by. */
  public record Named(String name, Period period) {}

  /** The latest quarter that is over. */
  public static Named lastQuarter(LocalDate today) {
    Quarter quarter = Quarter.of(today).plus(-1);
    return new Named(quarter.toString(), Period.of(quarter));
  }

  /** The period that some words name; empty if they name none. */
  public static Optional<Named> read(String words) {
    String word = words.strip();
    Matcher quarter = QUARTER.matcher(word);
    if (quarter.matches()) {
      Quarter found =
          new Quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
      return Optional.of(new Named(found.toString(), Period.of(found)));
    }
    Matcher month = MONTH.matcher(word);
    if (month.matches()) {
      try {
        YearMonth found = YearMonth.parse(word);
        return Optional.of(new Named(word, new Period(found.atDay(1), found.atEndOfMonth())));
      } catch (DateTimeException noMonth) {
        return Optional.empty();
      }
    }
    if (YEAR.matcher(word).matches()) {
      int year = Integer.parseInt(word);
      return Optional.of(
          new Named(word, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }
    return Optional.empty();
  }
}
