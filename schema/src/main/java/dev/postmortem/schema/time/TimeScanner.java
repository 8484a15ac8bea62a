package dev.postmortem.schema.time;

import dev.postmortem.text.english.CalendarWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates and clock times, one character after the other: linear, and never backing up far. */
public final class TimeScanner {

  private static final List<String> JOINERS = List.of("at", "on", "the", "t");

  private static final List<String> ROUGHLY =
      List.of("ca", "circa", "around", "about", "approx", "approximately");

  private static final int MONTHS = 12;

  private final TimeCursor cursor;
  private final DateScanner dates;
  private final ClockScanner clocks;
  private final ClockRangeScanner ranges;

  private TimeScanner(String text, ClockStyle style) {
    this.cursor = new TimeCursor(text, style);
    this.dates = new DateScanner(cursor);
    this.clocks = new ClockScanner(cursor);
    this.ranges = new ClockRangeScanner(cursor, dates, clocks);
  }

  /**
   * The phrase that a text begins with; empty if it begins with neither a date nor a clock time.
   */
  public static Optional<TimePhrase> lead(String text) {
    return lead(text, ClockStyle.COLON);
  }

  /** The same in a text that is known to write its clock times in some style. */
  public static Optional<TimePhrase> lead(String text, ClockStyle style) {
    return new TimeScanner(text, style).lead();
  }

  /** The first date that stands anywhere in a text. */
  public static Optional<PartialDate> anyDate(String text) {
    return Optional.ofNullable(new TimeScanner(text, ClockStyle.COLON).dateFrom(0));
  }

  /** All days that a text names with certainty, in order, each once. */
  public static List<LocalDate> certainDays(String text) {
    return certainDays(text, DayOrder.UNKNOWN);
  }

  /** The same, where it is known how the text around it writes its dates. */
  public static List<LocalDate> certainDays(String text, DayOrder order) {
    return new TimeScanner(text, ClockStyle.COLON)
        .dates().stream().flatMap(d -> d.in(order).certain().stream()).distinct().toList();
  }

  /** Whether the dates of a text have the day or the month first, as far as they tell. */
  public static DayOrder dayOrder(String text) {
    Set<PartialDate.Figures> figures = EnumSet.noneOf(PartialDate.Figures.class);
    for (PartialDate date : new TimeScanner(text, ClockStyle.COLON).dates()) {
      if (date.order() == PartialDate.Order.SURE && date.day() > MONTHS) {
        figures.add(date.figures());
      }
    }
    figures.remove(PartialDate.Figures.OTHER);
    if (figures.size() != 1) {
      return DayOrder.UNKNOWN;
    }
    return figures.contains(PartialDate.Figures.DAY_FIRST)
        ? DayOrder.DAY_FIRST
        : DayOrder.MONTH_FIRST;
  }

  /** Whether a text begins with a placeholder for an unknown clock time: {@code 2X:XX}. */
  public static boolean leadsWithUnknownClock(String text) {
    int colon = text.indexOf(':');
    return (colon == 1 || colon == 2)
        && text.length() >= colon + 3
        && text.substring(0, colon + 3).chars().allMatch(c -> "0123456789xX?:HhMm".indexOf(c) >= 0);
  }

  private Optional<TimePhrase> lead() {
    skipOpening();
    int start = cursor.at;
    PartialDate date = null;
    LocalTime clock = null;
    NamedZone zone = null;
    int end = cursor.at;
    boolean exactSoFar;
    for (int element = 0; element < 4; element++) {
      exactSoFar = cursor.exact;
      skipJoiners(element == 0 ? Element.FIRST : Element.LATER);
      if (date != null && clock == null) {
        skipDashBeforeClock();
      }
      if (date == null) {
        date = dates.date();
        if (date != null) {
          start = element == 0 ? Math.min(start, cursor.at) : start;
          end = cursor.at;
          continue;
        }
      }
      if (clock == null) {
        clock = clocks.clock();
        if (clock != null) {
          cursor.exact &= !clocks.isOtherwiseContinued();
          clock = ranges.startingAt(clock);
          end = cursor.at;
          NamedZone found = zone();
          if (found != null) {
            zone = found;
            end = zone.end();
          }
          cursor.at = end;
          continue;
        }
      }
      cursor.exact = exactSoFar; // "about" belongs to the words after: 14:02 about 3 nodes failed
      break;
    }
    if (date == null && clock == null) {
      return Optional.empty();
    }
    cursor.at = end;
    if (date != null && clock != null && date.year().isEmpty()) {
      date = withYearBehind(date); // Wed Jun 4 14:02:00 UTC 2026
      end = cursor.at;
    }
    if (clock != null && zone == null) {
      zone = zone();
      end = zone == null ? end : zone.end();
      cursor.at = end;
    }
    return Optional.of(
        new TimePhrase(
            Optional.ofNullable(date),
            Optional.ofNullable(clock),
            Optional.ofNullable(zone),
            cursor.exact,
            start,
            end,
            rest()));
  }

  /** A date whose year is after the clock time, as the Unix command writes it. */
  private PartialDate withYearBehind(PartialDate date) {
    int before = cursor.at;
    cursor.skipSpace();
    int year = cursor.number(4);
    boolean alone =
        cursor.at > before
            && cursor.digitsRead == 4
            && !cursor.isLetter(cursor.at)
            && !cursor.isDigit(cursor.at);
    if (alone && DateScanner.isYear(year)) {
      return new PartialDate(
          Optional.of(year), date.month(), date.day(), date.order(), date.figures());
    }
    cursor.at = before;
    return date;
  }

  /** All dates, in order. */
  private List<PartialDate> dates() {
    List<PartialDate> found = new ArrayList<>();
    PartialDate next = dateFrom(0);
    while (next != null) {
      found.add(next);
      next = dateFrom(cursor.at);
    }
    return found;
  }

  private @Nullable PartialDate dateFrom(int start) {
    for (int i = start; i < cursor.text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(cursor.text.charAt(i - 1));
      if (begins && Character.isLetterOrDigit(cursor.text.charAt(i))) {
        cursor.at = i;
        PartialDate found = dates.date();
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void skipOpening() {
    while (!cursor.atEnd()
        && (TimeCursor.isSpace(cursor.here())
            || "[(~\u2248*_>\u2022".indexOf(cursor.here()) >= 0)) {
      cursor.exact &= !TimeCursor.isTilde(cursor.here());
      cursor.at++;
    }
  }

  /** Which part of a phrase is read next. */
  private enum Element {
    FIRST,
    LATER
  }

  /** Passes over commas, "at", "around", days of the week. */
  private void skipJoiners(Element next) {
    boolean sentence = next == Element.FIRST; // which "the" begins: the 3 May outage
    while (!cursor.atEnd()) {
      int before = cursor.at;
      char c = cursor.here();
      if (TimeCursor.isSpace(c) || ",~@\u2248".indexOf(c) >= 0) {
        cursor.exact &= !TimeCursor.isTilde(c);
        cursor.at++;
      } else if (Character.isLetter(c)) {
        int end = cursor.wordEnd(cursor.at);
        String word = cursor.text.substring(cursor.at, end).toLowerCase(Locale.ROOT);
        boolean weekday = CalendarWords.beginsWeekday(word);
        boolean roughly = ROUGHLY.contains(word);
        if (!weekday && !roughly && !JOINERS.contains(word)) {
          return;
        }
        cursor.exact &= !roughly;
        if (word.equals("the") && sentence) {
          return;
        }
        sentence = false;
        if (word.equals("t")
            && (next == Element.FIRST || end == cursor.text.length() || !cursor.isDigit(end))) {
          return;
        }
        cursor.at = end < cursor.text.length() && cursor.text.charAt(end) == '.' ? end + 1 : end;
      } else {
        return;
      }
      if (cursor.at == before) {
        return;
      }
    }
  }

  /** {@code 2026-06-04 - ~14:02}: a dash or colon joins a date and a clock time. */
  private void skipDashBeforeClock() {
    int before = cursor.at;
    boolean exactBefore = cursor.exact;
    if (!cursor.atEnd() && "-\u2013\u2014:/|".indexOf(cursor.here()) >= 0) {
      cursor.at++;
      skipJoiners(Element.LATER);
      int start = cursor.at;
      boolean joined = clocks.clock() != null;
      cursor.at = joined ? start : before;
      cursor.exact = joined ? cursor.exact : exactBefore;
    }
  }

  private @Nullable NamedZone zone() {
    int before = cursor.at;
    cursor.skipSpace();
    if (cursor.isAt('(') || cursor.isAt('[')) {
      cursor.at++;
    }
    Optional<NamedZone> found = NamedZone.at(cursor.text, cursor.at);
    cursor.at = before;
    return found.orElse(null);
  }

  /** Where the words begin that follow. */
  private int rest() {
    int rest = cursor.at;
    while (rest < cursor.text.length()
        && (TimeCursor.isSpace(cursor.text.charAt(rest))
            || "-\u2013\u2014:|,;>\u2192)]~*".indexOf(cursor.text.charAt(rest)) >= 0)) {
      rest++;
    }
    return rest;
  }
}
