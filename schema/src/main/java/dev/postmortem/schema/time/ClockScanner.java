package dev.postmortem.schema.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads a clock time, or a range of them, where a text goes on with one. */
final class ClockScanner {

  private static final int SECONDS_LENGTH = "0:00:00".length();

  private final TimeCursor cursor;

  ClockScanner(TimeCursor cursor) {
    this.cursor = cursor;
  }

  /** A clock time, or null; reads on only if there is one. */
  @Nullable LocalTime clock() {
    int before = cursor.at;
    LocalTime found = clockHere();
    if (found == null) {
      cursor.at = before;
    }
    return found;
  }

  private @Nullable LocalTime clockHere() {
    if (cursor.atEnd() || !cursor.isDigit(cursor.at)) {
      return null;
    }
    int hour = cursor.number(4);
    int digits = cursor.digitsRead;
    if (digits > 2) {
      return digits == 4 ? military(hour) : null;
    }
    int minute = 0;
    int second = 0;
    boolean marked = false;
    if (cursor.isAt(':') && cursor.isDigit(cursor.at + 1)) {
      cursor.at++;
      minute = cursor.number(2);
      if (cursor.digitsRead != 2 || cursor.isDigit(cursor.at)) {
        return null;
      }
      marked = true;
      if (cursor.isAt(':') && cursor.isDigit(cursor.at + 1)) {
        cursor.at++;
        second = cursor.number(2);
        cursor.skipFraction();
      }
    } else if ((cursor.isAt('h') || cursor.isAt('H')) && !cursor.isLetter(cursor.at + 1)) {
      cursor.at++;
      minute = cursor.number(2);
      marked = cursor.digitsRead == 0 || cursor.digitsRead == 2;
    } else if (cursor.isAt('.') && cursor.isDigit(cursor.at + 1)) {
      cursor.at++;
      minute = cursor.number(2);
      if (cursor.digitsRead != 2 || cursor.isDigit(cursor.at)) {
        return null;
      }
      marked = cursor.style == ClockStyle.POINT && digits == 2 && !cursor.isAt('.');
    }
    int half = half();
    if (half >= 0 && hour >= 1 && hour <= 12) {
      hour = hour % 12 + half;
      marked = true;
    }
    if (!marked || hour > 24 || minute > 59 || second > 60) {
      return null;
    }
    cursor.exact &= hour < 24 && second < 60;
    return LocalTime.of(hour % 24, minute, Math.min(second, 59));
  }

  /** {@code 1402 UTC}: four figures are a clock time only if a zone says so. */
  private @Nullable LocalTime military(int figures) {
    int end = cursor.at;
    cursor.skipSpace();
    boolean zoned =
        NamedZone.at(cursor.text, cursor.at).isPresent()
            || cursor.text.startsWith("hrs", cursor.at);
    cursor.at = cursor.text.startsWith("hrs", cursor.at) ? cursor.at + 3 : end;
    boolean valid = figures / 100 < 24 && figures % 100 < 60;
    return zoned && valid ? LocalTime.of(figures / 100, figures % 100) : null;
  }

  /** Reads {@code am} or {@code pm}: 0 or 12, or -1 if neither stands here. */
  private int half() {
    int before = cursor.at;
    cursor.skipSpace();
    if (!cursor.atEnd()) {
      char c = Character.toLowerCase(cursor.here());
      boolean points = cursor.isAtFrom(cursor.at + 1, '.');
      int next = points ? cursor.at + 2 : cursor.at + 1;
      boolean m =
          next < cursor.text.length() && Character.toLowerCase(cursor.text.charAt(next)) == 'm';
      if ((c == 'a' || c == 'p') && m && !cursor.isLetter(next + 1)) {
        cursor.at = points && cursor.isAtFrom(next + 1, '.') ? next + 2 : next + 1;
        return c == 'a' ? 0 : 12;
      }
    }
    cursor.at = before;
    return -1;
  }

  /**
   * Passes over the end of a range. What it says of the half of the day is meant for the beginning,
   * too: {@code 2:54–3:10 PM}.
   */
  LocalTime range(LocalTime from) {
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
    new DateScanner(cursor).date();
    cursor.skipSpace();
    int clockStart = cursor.at;
    LocalTime to = clock();
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

  /** {@code 23:48:00-07:00}: a dash behind seconds begins an offset, not the end of a range. */
  private boolean isOffset() {
    return cursor.at >= SECONDS_LENGTH
        && cursor.isAt('-')
        && cursor.isAtFrom(cursor.at - 3, ':')
        && cursor.isAtFrom(cursor.at - 6, ':')
        && NamedZone.at(cursor.text, cursor.at).isPresent();
  }

  /** {@code 10:15ish}: a word that is neither a zone nor the mark of an hour. */
  boolean isOtherwiseContinued() {
    boolean hours = cursor.isAt('h') && !cursor.isLetter(cursor.at + 1);
    return cursor.isLetter(cursor.at) && !hours && NamedZone.at(cursor.text, cursor.at).isEmpty();
  }
}
