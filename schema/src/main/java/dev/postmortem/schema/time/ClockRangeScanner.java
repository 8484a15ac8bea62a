package dev.postmortem.schema.time;

import java.time.LocalTime;

/** Reads the end of a range of clock times after its beginning. */
final class ClockRangeScanner {

  private static final int CLOCK_WITH_SECONDS_CHARS = "0:00:00".length();

  private final TimeCursor cursor;
  private final DateScanner dates;
  private final ClockScanner clocks;

  ClockRangeScanner(TimeCursor cursor, DateScanner dates, ClockScanner clocks) {
    this.cursor = cursor;
    this.dates = dates;
    this.clocks = clocks;
  }

  /**
   * Passes over the end of a range. What it says about the half of the day is meant for the
   * beginning, too: {@code 2:54–3:10 PM}.
   */
  LocalTime startingAt(LocalTime from) {
    int before = cursor.at;
    boolean halved =
        cursor.at > 0 && Character.toLowerCase(cursor.text.charAt(cursor.at - 1)) == 'm';
    while (cursor.isAt('~') || cursor.isAt('?')) {
      cursor.exact = false;
      cursor.at++;
      before = cursor.at;
    }
    if (isOffset()) {
      return from;
    }
    cursor.skipSpace();
    boolean dash = !cursor.atEnd() && "-\u2013\u2014~".indexOf(cursor.here()) >= 0;
    if (dash) {
      cursor.at++;
    } else if (cursor.text.startsWith("to ", cursor.at)) {
      cursor.at += 2;
    } else if (cursor.text.startsWith("until ", cursor.at)) {
      cursor.at += 5;
    } else {
      cursor.at = before;
      return from;
    }
    cursor.skipSpace();
    dates.date();
    cursor.skipSpace();
    int clockStart = cursor.at;
    LocalTime to = clocks.clock();
    if (to == null) {
      cursor.at = before;
      return from;
    }
    cursor.exact = false;
    boolean afternoon =
        !halved
            && to.getHour() >= 12
            && Character.toLowerCase(cursor.text.charAt(cursor.at - 1)) == 'm'
            && cursor.at - clockStart >= 3
            && from.getHour() < 12
            && from.plusHours(12).compareTo(to) <= 0;
    return afternoon ? from.plusHours(12) : from;
  }

  /** {@code 23:48:00-07:00}: a dash after seconds begins an offset, not the end of a range. */
  private boolean isOffset() {
    return cursor.at >= CLOCK_WITH_SECONDS_CHARS
        && cursor.isAt('-')
        && cursor.isAtFrom(cursor.at - 3, ':')
        && cursor.isAtFrom(cursor.at - 6, ':')
        && NamedZone.at(cursor.text, cursor.at).isPresent();
  }
}
