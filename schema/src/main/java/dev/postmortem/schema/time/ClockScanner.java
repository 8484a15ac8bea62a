package dev.postmortem.schema.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads a clock time where a text goes on with one. */
final class ClockScanner {

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
    } else if (cursor.isAt(
        '\u6642')) { // 19\u664240\u5206: hours and minutes in Japanese and Chinese
      cursor.at++;
      minute = cursor.number(2);
      if (cursor.isAt('\u5206')) {
        cursor.at++;
      }
      marked = true;
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

  /** Reads {@code am} or {@code pm}: 0 or 12, or -1 if neither is here. */
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

  /** {@code 10:15ish}: a word that is neither a zone nor the mark of an hour. */
  boolean isOtherwiseContinued() {
    boolean hours = cursor.isAt('h') && !cursor.isLetter(cursor.at + 1);
    return cursor.isLetter(cursor.at) && !hours && NamedZone.at(cursor.text, cursor.at).isEmpty();
  }
}
