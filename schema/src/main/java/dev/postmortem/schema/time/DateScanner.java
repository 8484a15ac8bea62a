package dev.postmortem.schema.time;

import dev.postmortem.schema.time.PartialDate.Figures;
import dev.postmortem.schema.time.PartialDate.Order;
import dev.postmortem.text.english.CalendarWords;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads a date where a text goes on with one, in figures or with the month as a word. */
final class DateScanner {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private static final char YEAR_MARK = '\u5e74';
  private static final char MONTH_MARK = '\u6708';
  private static final char DAY_MARK = '\u65e5';

  private final TimeCursor cursor;

  DateScanner(TimeCursor cursor) {
    this.cursor = cursor;
  }

  /** A date, or null; reads on only if there is one. */
  @Nullable PartialDate date() {
    int before = cursor.at;
    PartialDate found = cursor.isDigit(cursor.at) ? compactDate() : monthFirst();
    if (found == null && cursor.isDigit(before)) {
      cursor.at = before;
      found = dateInFigures();
    }
    if (found == null) {
      cursor.at = before;
    }
    return found;
  }

  private @Nullable PartialDate dateInFigures() {
    int first = cursor.number(4);
    int digits = cursor.digitsRead;
    if (digits == 0 || cursor.atEnd()) {
      return null;
    }
    char separator = cursor.here();
    if (digits == 4 && separator == YEAR_MARK) {
      return marked(first);
    }
    if (digits == 4 && isDateSeparator(separator)) {
      cursor.at++;
      int month = cursor.number(2);
      if (cursor.digitsRead == 0 || cursor.atEnd() || cursor.here() != separator) {
        return null;
      }
      cursor.at++;
      int day = cursor.number(2);
      return cursor.digitsRead == 0 || cursor.isDigit(cursor.at) ? null : full(first, month, day);
    }
    if (digits > 2) {
      return null;
    }
    if (isDateSeparator(separator) && cursor.isDigit(cursor.at + 1)) {
      return shortDate(first, separator);
    }
    return dayFirst(first);
  }

  /** {@code 2026\u5e744\u67082\u65e5}: a date with its marks, as in Japanese and Chinese. */
  private @Nullable PartialDate marked(int year) {
    cursor.at++;
    int month = cursor.number(2);
    if (cursor.digitsRead == 0 || !cursor.isAt(MONTH_MARK)) {
      return null;
    }
    cursor.at++;
    int day = cursor.number(2);
    if (cursor.digitsRead == 0 || !cursor.isAt(DAY_MARK)) {
      return null;
    }
    cursor.at++;
    return full(year, month, day);
  }

  /** {@code 04/06/2026}, {@code 4.6.26}, and {@code 12-05} if a clock time follows. */
  private @Nullable PartialDate shortDate(int first, char separator) {
    cursor.at++;
    int second = cursor.number(2);
    if (cursor.digitsRead == 0) {
      return null;
    }
    if (!cursor.atEnd() && cursor.here() == separator) {
      cursor.at++;
      int year = cursor.number(4);
      if ((cursor.digitsRead != 4 && cursor.digitsRead != 2)
          || cursor.isDigit(cursor.at)
          || cursor.isAt(separator)) {
        return null;
      }
      boolean shortYear = cursor.digitsRead == 2;
      if (shortYear && separator == '.' && !clockFollows()) {
        return null; // a version: 1.12.10
      }
      Optional<Integer> fullYear = Optional.of(shortYear ? 2000 + year : year);
      PartialDate date = dayAndMonth(fullYear, first, second, separator);
      return date != null && shortYear ? date.withShortYear() : date;
    }
    return clockFollows() ? dayAndMonth(Optional.empty(), first, second, separator) : null;
  }

  /** Whether a clock time is after at least one space; reads nothing. */
  private boolean clockFollows() {
    int end = cursor.at;
    cursor.skipSpace();
    boolean follows = cursor.at > end && new ClockScanner(cursor).clock() != null;
    cursor.at = end;
    return follows;
  }

  /**
   * Points part day and month; dashes without a year, month and day, and with one mostly day and
   * month; slashes tell nothing.
   */
  private static @Nullable PartialDate dayAndMonth(
      Optional<Integer> year, int first, int second, char separator) {
    boolean dayFirst = separator == '.' || (separator == '-' && year.isPresent());
    if ((dayFirst ? second : first) > 12) {
      dayFirst = !dayFirst;
    }
    int month = dayFirst ? second : first;
    int day = dayFirst ? first : second;
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    boolean unclear = separator != '.' && first <= 12 && second <= 12 && first != second;
    Order order = !unclear ? Order.SURE : separator == '/' ? Order.OPEN : Order.LIKELY;
    return valid && year.map(DateScanner::isYear).orElse(true)
        ? new PartialDate(
            year, month, day, order, dayFirst ? Figures.DAY_FIRST : Figures.MONTH_FIRST)
        : null;
  }

  /** {@code 4 June 2026}, {@code 4th of June}. */
  private @Nullable PartialDate dayFirst(int day) {
    if (cursor.isAt('.')) {
      cursor.at++;
    } else {
      cursor.skipOrdinal();
    }
    cursor.skipSpace();
    if (cursor.text.regionMatches(true, cursor.at, "of ", 0, 3)) {
      cursor.at += 3;
    }
    int month = month();
    if (month == 0 || day < 1 || day > 31) {
      return null;
    }
    return PartialDate.of(year(), month, day);
  }

  /** {@code June 4th, 2026}. */
  private @Nullable PartialDate monthFirst() {
    int month = month();
    if (month == 0) {
      return null;
    }
    cursor.skipSpace();
    int day = cursor.number(2);
    if (cursor.digitsRead == 0
        || day < 1
        || day > 31
        || (!cursor.atEnd() && (cursor.here() == ':' || cursor.isDigit(cursor.at)))) {
      return null;
    }
    cursor.skipOrdinal();
    return PartialDate.of(year(), month, day);
  }

  /** {@code 20260604}, as file names have it. */
  private @Nullable PartialDate compactDate() {
    int end = cursor.at;
    while (end < cursor.text.length() && cursor.isDigit(end)) {
      end++;
    }
    if (end - cursor.at != 8) {
      return null;
    }
    int figures = Integer.parseInt(cursor.text.substring(cursor.at, end));
    cursor.at = end;
    return full(figures / 10_000, figures / 100 % 100, figures % 100);
  }

  private static @Nullable PartialDate full(int year, int month, int day) {
    boolean valid = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return valid ? PartialDate.of(Optional.of(year), month, day) : null;
  }

  private Optional<Integer> year() {
    int before = cursor.at;
    if (!cursor.atEnd() && cursor.here() == ',') {
      cursor.at++;
    }
    cursor.skipSpace();
    int year = cursor.number(4);
    if (cursor.digitsRead == 4
        && isYear(year)
        && !cursor.isDigit(cursor.at)
        && !(cursor.isAt(':') && cursor.isDigit(cursor.at + 1))) {
      return Optional.of(year);
    }
    cursor.at = before;
    return Optional.empty();
  }

  private int month() {
    int end = cursor.wordEnd(cursor.at);
    String word = cursor.text.substring(cursor.at, end).toLowerCase(Locale.ROOT);
    OptionalInt month = CalendarWords.monthOf(word);
    if (month.isPresent()) {
      cursor.at = end < cursor.text.length() && cursor.text.charAt(end) == '.' ? end + 1 : end;
    }
    return month.orElse(0);
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDateSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
  }
}
