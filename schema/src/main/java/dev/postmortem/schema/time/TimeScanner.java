package dev.postmortem.schema.time;

import dev.postmortem.schema.time.PartialDate.Order;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates and clock times, one character after the other: linear, and never backing up far. */
final class TimeScanner {

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final List<String> JOINERS = List.of("at", "on", "the", "t");

  private static final List<String> ROUGHLY =
      List.of("ca", "circa", "around", "about", "approx", "approximately");

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final String text;
  private int at;
  private boolean exact = true;

  TimeScanner(String text) {
    this.text = text;
  }

  Optional<TimePhrase> lead() {
    skipOpening();
    int start = at;
    PartialDate date = null;
    LocalTime clock = null;
    NamedZone zone = null;
    int end = at;
    boolean exactSoFar;
    for (int element = 0; element < 4; element++) {
      exactSoFar = exact;
      skipJoiners(element == 0);
      if (date != null && clock == null) {
        skipDashBeforeClock();
      }
      if (date == null) {
        date = date();
        if (date != null) {
          start = element == 0 ? Math.min(start, at) : start;
          end = at;
          continue;
        }
      }
      if (clock == null) {
        clock = clock();
        if (clock != null) {
          exact &= !isOtherwiseContinued();
          clock = range(clock);
          end = at;
          NamedZone found = zone();
          if (found != null) {
            zone = found;
            end = zone.end();
          }
          at = end;
          continue;
        }
      }
      exact = exactSoFar; // "about" belongs to the words behind: 14:02 about 3 nodes failed
      break;
    }
    if (date == null && clock == null) {
      return Optional.empty();
    }
    at = end;
    if (clock != null && zone == null) {
      zone = zone();
      end = zone == null ? end : zone.end();
      at = end;
    }
    return Optional.of(
        new TimePhrase(
            Optional.ofNullable(date),
            Optional.ofNullable(clock),
            Optional.ofNullable(zone),
            exact,
            start,
            end,
            rest()));
  }

  Optional<PartialDate> anyDate() {
    return Optional.ofNullable(dateFrom(0));
  }

  /** All dates, in order. */
  List<PartialDate> dates() {
    List<PartialDate> found = new ArrayList<>();
    PartialDate next = dateFrom(0);
    while (next != null) {
      found.add(next);
      next = dateFrom(at);
    }
    return found;
  }

  private @Nullable PartialDate dateFrom(int start) {
    for (int i = start; i < text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (begins && Character.isLetterOrDigit(text.charAt(i))) {
        at = i;
        PartialDate found = date();
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void skipOpening() {
    while (at < text.length()
        && (isSpace(text.charAt(at)) || "[(~\u2248*_>\u2022".indexOf(text.charAt(at)) >= 0)) {
      exact &= !isTilde(text.charAt(at));
      at++;
    }
  }

  /** Passes over commas, "at", "around", days of the week. */
  private void skipJoiners(boolean first) {
    boolean sentence = first; // which "the" begins: the 3 May outage
    while (at < text.length()) {
      int before = at;
      char c = text.charAt(at);
      if (isSpace(c) || ",~@\u2248".indexOf(c) >= 0) {
        exact &= !isTilde(c);
        at++;
      } else if (Character.isLetter(c)) {
        int end = wordEnd(at);
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean weekday = word.length() >= 3 && DAYS.stream().anyMatch(d -> d.startsWith(word));
        boolean roughly = ROUGHLY.contains(word);
        if (!weekday && !roughly && !JOINERS.contains(word)) {
          return;
        }
        exact &= !roughly;
        if (word.equals("the") && sentence) {
          return;
        }
        sentence = false;
        if (word.equals("t") && (first || end == text.length() || !isDigit(end))) {
          return;
        }
        at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
      } else {
        return;
      }
      if (at == before) {
        return;
      }
    }
  }

  /** {@code 2026-06-04 - ~14:02}: a dash or colon joins a date and a clock time. */
  private void skipDashBeforeClock() {
    int before = at;
    boolean exactBefore = exact;
    if (at < text.length() && "-\u2013\u2014:/|".indexOf(text.charAt(at)) >= 0) {
      at++;
      skipJoiners(false);
      int start = at;
      boolean joined = clock() != null;
      at = joined ? start : before;
      exact = joined ? exact : exactBefore;
    }
  }

  /** A date, or null; reads on only if there is one. */
  private @Nullable PartialDate date() {
    int before = at;
    PartialDate found = isDigit(at) ? compactDate() : monthFirst();
    if (found == null && isDigit(before)) {
      at = before;
      found = dateInFigures();
    }
    if (found == null) {
      at = before;
    }
    return found;
  }

  private @Nullable PartialDate dateInFigures() {
    int first = number(4);
    int digits = digitsRead;
    if (digits == 0 || at >= text.length()) {
      return null;
    }
    char separator = text.charAt(at);
    if (digits == 4 && isDateSeparator(separator)) {
      at++;
      int month = number(2);
      if (digitsRead == 0 || at >= text.length() || text.charAt(at) != separator) {
        return null;
      }
      at++;
      int day = number(2);
      return digitsRead == 0 || isDigit(at) ? null : full(first, month, day);
    }
    if (digits > 2) {
      return null;
    }
    if (isDateSeparator(separator) && isDigit(at + 1)) {
      return shortDate(first, separator);
    }
    return dayFirst(first);
  }

  /** {@code 04/06/2026}, {@code 4.6.26}, and {@code 12-05} if a clock time follows. */
  private @Nullable PartialDate shortDate(int first, char separator) {
    at++;
    int second = number(2);
    if (digitsRead == 0) {
      return null;
    }
    if (at < text.length() && text.charAt(at) == separator) {
      at++;
      int year = number(4);
      if ((digitsRead != 4 && digitsRead != 2) || isDigit(at) || isAt(separator)) {
        return null;
      }
      boolean shortYear = digitsRead == 2;
      if (shortYear && separator == '.' && !clockFollows()) {
        return null; // a version: 1.12.10
      }
      Optional<Integer> fullYear = Optional.of(shortYear ? 2000 + year : year);
      PartialDate date = dayAndMonth(fullYear, first, second, separator);
      return date != null && shortYear ? date.withShortYear() : date;
    }
    return clockFollows() ? dayAndMonth(Optional.empty(), first, second, separator) : null;
  }

  /** Whether a clock time stands behind at least one space; reads nothing. */
  private boolean clockFollows() {
    int end = at;
    skipSpace();
    boolean follows = at > end && clock() != null;
    at = end;
    return follows;
  }

  /** {@code 10:15ish}: a word that is neither a zone nor the mark of an hour. */
  private boolean isOtherwiseContinued() {
    boolean hours = isAt('h') && !isLetter(at + 1);
    return isLetter(at) && !hours && NamedZone.at(text, at).isEmpty();
  }

  /**
   * Points part day and month; dashes without a year, month and day, and with one mostly day and
   * month; slashes tell nothing.
   */
  private static @Nullable PartialDate dayAndMonth(
      Optional<Integer> year, int first, int second, char separator) {
    boolean dayFirst = separator == '.' || (separator == '-' && year.isPresent());
    int month = dayFirst ? second : first;
    int day = dayFirst ? first : second;
    if (month > 12) {
      int swap = month;
      month = day;
      day = swap;
    }
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    boolean unclear = separator != '.' && first <= 12 && second <= 12 && first != second;
    Order order = !unclear ? Order.SURE : separator == '/' ? Order.OPEN : Order.LIKELY;
    return valid && year.map(TimeScanner::isYear).orElse(true)
        ? new PartialDate(year, month, day, order)
        : null;
  }

  /** {@code 4 June 2026}, {@code 4th of June}. */
  private @Nullable PartialDate dayFirst(int day) {
    if (isAt('.')) {
      at++;
    } else {
      skipOrdinal();
    }
    skipSpace();
    if (text.regionMatches(true, at, "of ", 0, 3)) {
      at += 3;
    }
    int month = month();
    if (month == 0 || day < 1 || day > 31) {
      return null;
    }
    return new PartialDate(year(), month, day, Order.SURE);
  }

  /** {@code June 4th, 2026}. */
  private @Nullable PartialDate monthFirst() {
    int month = month();
    if (month == 0) {
      return null;
    }
    skipSpace();
    int day = number(2);
    if (digitsRead == 0
        || day < 1
        || day > 31
        || (at < text.length() && (text.charAt(at) == ':' || isDigit(at)))) {
      return null;
    }
    skipOrdinal();
    return new PartialDate(year(), month, day, Order.SURE);
  }

  /** {@code 20260604}, as file names have it. */
  private @Nullable PartialDate compactDate() {
    int end = at;
    while (end < text.length() && isDigit(end)) {
      end++;
    }
    if (end - at != 8) {
      return null;
    }
    int figures = Integer.parseInt(text.substring(at, end));
    at = end;
    return full(figures / 10_000, figures / 100 % 100, figures % 100);
  }

  private static @Nullable PartialDate full(int year, int month, int day) {
    boolean valid = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return valid ? PartialDate.of(year, month, day) : null;
  }

  private Optional<Integer> year() {
    int before = at;
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
    }
    skipSpace();
    int year = number(4);
    if (digitsRead == 4 && isYear(year) && !isDigit(at) && !(isAt(':') && isDigit(at + 1))) {
      return Optional.of(year);
    }
    at = before;
    return Optional.empty();
  }

  private int month() {
    int end = wordEnd(at);
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (word.length() < 3 || word.length() > 9) {
      return 0;
    }
    for (int month = 0; month < MONTHS.size(); month++) {
      String name = MONTHS.get(month);
      if (name.equals(word)
          || (word.length() == 3 && name.startsWith(word))
          || (word.equals("sept") && month == 8)) {
        at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        return month + 1;
      }
    }
    return 0;
  }

  /** A clock time, or null; reads on only if there is one. */
  private @Nullable LocalTime clock() {
    int before = at;
    LocalTime found = clockHere();
    if (found == null) {
      at = before;
    }
    return found;
  }

  private @Nullable LocalTime clockHere() {
    if (at >= text.length() || !isDigit(at)) {
      return null;
    }
    int hour = number(4);
    int digits = digitsRead;
    if (digits > 2) {
      return digits == 4 ? military(hour) : null;
    }
    int minute = 0;
    int second = 0;
    boolean marked = false;
    if (isAt(':') && isDigit(at + 1)) {
      at++;
      minute = number(2);
      if (digitsRead != 2 || isDigit(at)) {
        return null;
      }
      marked = true;
      if (isAt(':') && isDigit(at + 1)) {
        at++;
        second = number(2);
        skipFraction();
      }
    } else if ((isAt('h') || isAt('H')) && !isLetter(at + 1)) {
      at++;
      minute = number(2);
      marked = digitsRead == 0 || digitsRead == 2;
    } else if (isAt('.') && isDigit(at + 1)) {
      at++;
      minute = number(2);
      if (digitsRead != 2 || isDigit(at)) {
        return null;
      }
    }
    int half = half();
    if (half >= 0 && hour >= 1 && hour <= 12) {
      hour = hour % 12 + half;
      marked = true;
    }
    if (!marked || hour > 24 || minute > 59 || second > 60) {
      return null;
    }
    exact &= hour < 24 && second < 60;
    return LocalTime.of(hour % 24, minute, Math.min(second, 59));
  }

  /** {@code 1402 UTC}: four figures are a clock time only if a zone says so. */
  private @Nullable LocalTime military(int figures) {
    int end = at;
    skipSpace();
    boolean zoned = NamedZone.at(text, at).isPresent() || text.startsWith("hrs", at);
    at = text.startsWith("hrs", at) ? at + 3 : end;
    boolean valid = figures / 100 < 24 && figures % 100 < 60;
    return zoned && valid ? LocalTime.of(figures / 100, figures % 100) : null;
  }

  /** Reads {@code am} or {@code pm}: 0 or 12, or -1 if neither stands here. */
  private int half() {
    int before = at;
    skipSpace();
    if (at < text.length()) {
      char c = Character.toLowerCase(text.charAt(at));
      boolean points = isAtFrom(at + 1, '.');
      int next = points ? at + 2 : at + 1;
      boolean m = next < text.length() && Character.toLowerCase(text.charAt(next)) == 'm';
      if ((c == 'a' || c == 'p') && m && !isLetter(next + 1)) {
        at = points && isAtFrom(next + 1, '.') ? next + 2 : next + 1;
        return c == 'a' ? 0 : 12;
      }
    }
    at = before;
    return -1;
  }

  /**
   * Passes over the end of a range. What it says of the half of the day is meant for the beginning,
   * too: {@code 2:54–3:10 PM}.
   */
  private LocalTime range(LocalTime from) {
    int before = at;
    boolean halved = at > 0 && Character.toLowerCase(text.charAt(at - 1)) == 'm';
    while (isAt('~') || isAt('?')) {
      exact = false;
      at++;
      before = at;
    }
    skipSpace();
    boolean dash = at < text.length() && "-\u2013\u2014~".indexOf(text.charAt(at)) >= 0;
    if (dash) {
      at++;
    } else if (text.startsWith("to ", at)) {
      at += 2;
    } else if (text.startsWith("until ", at)) {
      at += 5;
    } else {
      at = before;
      return from;
    }
    skipSpace();
    date();
    skipSpace();
    int clockStart = at;
    LocalTime to = clock();
    if (to == null) {
      at = before;
      return from;
    }
    exact = false;
    boolean afternoon =
        !halved
            && to.getHour() >= 12
            && Character.toLowerCase(text.charAt(at - 1)) == 'm'
            && at - clockStart >= 3
            && from.getHour() < 12
            && from.plusHours(12).compareTo(to) <= 0;
    return afternoon ? from.plusHours(12) : from;
  }

  private @Nullable NamedZone zone() {
    int before = at;
    skipSpace();
    if (isAt('(') || isAt('[')) {
      at++;
    }
    Optional<NamedZone> found = NamedZone.at(text, at);
    at = before;
    return found.orElse(null);
  }

  /** Where the words begin that follow. */
  private int rest() {
    int rest = at;
    while (rest < text.length()
        && (isSpace(text.charAt(rest))
            || "-\u2013\u2014:|,;>\u2192)]~*".indexOf(text.charAt(rest)) >= 0)) {
      rest++;
    }
    return rest;
  }

  private int digitsRead;

  private int number(int maxDigits) {
    int value = 0;
    digitsRead = 0;
    while (digitsRead < maxDigits && isDigit(at)) {
      value = value * 10 + (text.charAt(at) - '0');
      digitsRead++;
      at++;
    }
    return value;
  }

  private void skipFraction() {
    if ((isAt('.') || isAt(',')) && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
  }

  private void skipOrdinal() {
    for (String suffix : List.of("st", "nd", "rd", "th")) {
      if (text.startsWith(suffix, at) && !isLetter(at + 2)) {
        at += 2;
        return;
      }
    }
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static boolean isTilde(char c) {
    return c == '~' || c == '\u2248';
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDateSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private boolean isAt(char c) {
    return isAtFrom(at, c);
  }

  private boolean isAtFrom(int index, char c) {
    return index < text.length() && text.charAt(index) == c;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isLetter(int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }
}
