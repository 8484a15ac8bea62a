package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.time.NamedZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates, times and zones as people write them at the beginning of a text: {@code 2018-04-18
 * 12:35}, {@code Feb 20 2018 14:17}, {@code [08:47]}, {@code ~2:54 PM PST}, {@code 19. April,
 * 11:00}. {@code 04/05/2020} and the like are no dates here: which is the month would have to be
 * guessed.
 */
final class TimestampReader {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> MONTH_NAMES =
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
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final String text;
  private int at;
  private boolean exact = true;
  private Optional<LocalDate> date = Optional.empty();
  private Optional<MonthDay> day = Optional.empty();
  private Optional<LocalTime> time = Optional.empty();
  private Optional<NamedZone> zone = Optional.empty();
  private boolean dateSeen;
  private boolean timeSeen;

  private TimestampReader(String text) {
    this.text = text;
  }

  /** The timestamp that a text begins with. */
  static Optional<Timestamp> atStartOf(String text) {
    TimestampReader reader = new TimestampReader(text);
    return reader.read();
  }

  /** All dates with a year that a text names, in order, each once. */
  static List<LocalDate> datesIn(String text) {
    List<LocalDate> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      boolean wordStart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      TimestampReader reader = new TimestampReader(text);
      reader.at = i;
      if (wordStart && Character.isLetterOrDigit(text.charAt(i)) && reader.readDate()) {
        reader.date.filter(d -> !found.contains(d)).ifPresent(found::add);
        i = Math.max(reader.at, i + 1);
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<Timestamp> read() {
    skipOpening();
    boolean more = true;
    while (more && !(dateSeen && timeSeen)) {
      int before = at;
      skipSeparators();
      more = (!dateSeen && readDate()) || (!timeSeen && readTime());
      if (!more) {
        at = before;
      }
    }
    if (!dateSeen && !timeSeen) {
      return Optional.empty();
    }
    if (timeSeen) {
      readZone();
    }
    return Optional.of(new Timestamp(date, day, time, zone, exact, at));
  }

  private void skipOpening() {
    boolean skipped = true;
    while (skipped && at < text.length()) {
      skipped = false;
      char c = text.charAt(at);
      if (c == '[' || c == '(' || c == '*' || c == '_' || Character.isWhitespace(c)) {
        at++;
        skipped = true;
      } else if (c == '~' || c == '≈') {
        at++;
        exact = false;
        skipped = true;
      } else {
        for (String word :
            List.of("approximately", "approx.", "approx", "around", "about", "ca.")) {
          if (startsWithWord(word)) {
            at += word.length();
            exact = false;
            skipped = true;
          }
        }
        for (String day : WEEKDAYS) {
          if (startsWithWord(day) || startsWithWord(day.substring(0, 3))) {
            at += startsWithWord(day) ? day.length() : 3;
            skipped = true;
            if (at < text.length() && text.charAt(at) == ',') {
              at++;
            }
            break;
          }
        }
      }
    }
  }

  private void skipSeparators() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == ',' || c == '-' || c == '–' || c == '@' || c == '\u00a0') {
        at++;
      } else if (c == 'T' && at > 0 && digitAt(at - 1) >= 0 && digitAt(at + 1) >= 0) {
        at++;
      } else if (startsWithWord("at")) {
        at += 2;
      } else if (dateSeen && (c == '~' || c == '≈' || startsWithWord("ca."))) {
        at += c == 'c' ? 3 : 1;
        exact = false;
      } else {
        return;
      }
    }
  }

  private boolean readDate() {
    int start = at;
    if (readIsoDate() || readDayMonthYear() || readMonthDayYear()) {
      dateSeen = true;
      return true;
    }
    at = start;
    return false;
  }

  private boolean readIsoDate() {
    int start = at;
    int year = number(4, 4);
    if (year < 1980 || year > 2100) {
      at = start;
      return false;
    }
    char separator = at < text.length() ? text.charAt(at) : ' ';
    if (separator == '-' || separator == '/' || separator == '.') {
      at++;
      int month = number(1, 2);
      if (month > 0 && at < text.length() && text.charAt(at) == separator) {
        at++;
        int day = number(1, 2);
        if (day > 0 && finish(year, month, day)) {
          return true;
        }
      }
    } else {
      int month = number(2, 2);
      int day = month > 0 ? number(2, 2) : -1;
      if (day > 0 && finish(year, month, day)) {
        return true;
      }
    }
    at = start;
    return false;
  }

  /** {@code 18 April 2018}, {@code 18th of April, 2018}. */
  private boolean readDayMonthYear() {
    int start = at;
    int dayOfMonth = number(1, 2);
    if (dayOfMonth > 0) {
      skipOrdinal();
      skipWord("of");
      int month = month();
      if (month > 0 && finishWithOrWithoutYear(month, dayOfMonth)) {
        return true;
      }
    }
    at = start;
    return false;
  }

  /** {@code April 18, 2018}, {@code Feb 20 2018}. */
  private boolean readMonthDayYear() {
    int start = at;
    int month = month();
    if (month > 0) {
      int dayOfMonth = number(1, 2);
      if (dayOfMonth > 0) {
        skipOrdinal();
        if (finishWithOrWithoutYear(month, dayOfMonth)) {
          return true;
        }
      }
    }
    at = start;
    return false;
  }

  private void skipOrdinal() {
    for (String ending : List.of("st", "nd", "rd", "th", ".")) {
      if (text.startsWith(ending, at)) {
        at += ending.length();
        break;
      }
    }
    skipBlanks();
  }

  private void skipWord(String word) {
    if (startsWithWord(word)) {
      at += word.length();
      skipBlanks();
    }
  }

  private int month() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(word) + 1;
    month = month > 0 ? month : MONTH_NAMES.indexOf(word) + 1;
    month = month == 0 && word.equals("sept") ? 9 : month;
    if (month > 0) {
      at = end;
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
      }
      skipBlanks();
    }
    return month;
  }

  private boolean finishWithOrWithoutYear(int month, int dayOfMonth) {
    int start = at;
    int year = yearAfter();
    if (year > 0) {
      return finish(year, month, dayOfMonth);
    }
    at = start;
    try {
      day = Optional.of(MonthDay.of(month, dayOfMonth));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private int yearAfter() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
      at++;
    }
    int year = number(4, 4);
    return year >= 1980 && year <= 2100 ? year : -1;
  }

  private boolean finish(int year, int month, int day) {
    if (at < text.length() && Character.isDigit(text.charAt(at))) {
      return false;
    }
    try {
      date = Optional.of(LocalDate.of(year, month, day));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  /** {@code 9:05}, {@code 14:02:33}, {@code 7:01am}, {@code 5 PM}; a range is not exact. */
  private boolean readTime() {
    int start = at;
    int hour = number(1, 2);
    if (hour < 0 || hour > 23) {
      at = start;
      return false;
    }
    int minute = 0;
    int second = 0;
    boolean colon = at + 1 < text.length() && (text.charAt(at) == ':' || text.charAt(at) == 'h');
    if (colon) {
      at++;
      minute = number(2, 2);
      if (minute < 0 && (text.startsWith("??", at) || text.startsWith("xx", at))) {
        at += 2;
        timeSeen = true;
        exact = false;
        return true;
      }
      if (minute < 0 || minute > 59) {
        at = start;
        return false;
      }
      if (at + 2 < text.length() && text.charAt(at) == ':' && digitAt(at + 1) >= 0) {
        at++;
        second = number(2, 2);
        skipFraction();
      }
    }
    int half = halfOfDay();
    if ((half == 0 && !colon) || second < 0 || second > 59) {
      at = start;
      return false;
    }
    if (half > 0 && hour <= 12) {
      hour = hour % 12 + (half == 2 ? 12 : 0);
    }
    if (at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at) != 'Z') {
      at = start;
      return false;
    }
    time = Optional.of(LocalTime.of(hour, minute, second));
    timeSeen = true;
    readRange();
    return true;
  }

  private void skipFraction() {
    if (at + 1 < text.length() && text.charAt(at) == '.' && digitAt(at + 1) >= 0) {
      at++;
      while (digitAt(at) >= 0) {
        at++;
      }
    }
  }

  private void readRange() {
    int start = at;
    skipBlanks();
    boolean dash = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '–');
    if (dash || startsWithWord("to")) {
      at += dash ? 1 : 2;
      skipBlanks();
      int hour = number(1, 2);
      if (hour >= 0 && at < text.length() && text.charAt(at) == ':') {
        at++;
        if (number(2, 2) >= 0) {
          halfOfDay();
          exact = false;
          return;
        }
      }
    }
    at = start;
  }

  /** 1 for before noon, 2 for after noon, 0 if it is not said. */
  private int halfOfDay() {
    int start = at;
    skipBlanks();
    for (String word : List.of("am", "a.m.", "pm", "p.m.")) {
      if (startsWithWord(word)) {
        at += word.length();
        return word.charAt(0) == 'a' ? 1 : 2;
      }
    }
    at = start;
    return 0;
  }

  private void readZone() {
    int start = at;
    while (at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '(' || text.charAt(at) == '-')
        && !(text.charAt(at) == '-' && digitAt(at + 1) >= 0)) {
      at++;
    }
    zone = NamedZone.at(text, at);
    if (zone.isPresent()) {
      at = zone.get().end();
      if (at < text.length() && text.charAt(at) == ')') {
        at++;
      }
    } else {
      at = start;
    }
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private boolean startsWithWord(String word) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** A number of some digits that no further digit follows; else -1, and nothing is read. */
  private int number(int fewest, int most) {
    int end = at;
    while (end < text.length() && end - at < most && digitAt(end) >= 0) {
      end++;
    }
    if (end - at < fewest) {
      return -1;
    }
    int value = Integer.parseInt(text.substring(at, end));
    at = end;
    return value;
  }

  private int digitAt(int index) {
    boolean digit =
        index >= 0
            && index < text.length()
            && text.charAt(index) >= '0'
            && text.charAt(index) <= '9';
    return digit ? text.charAt(index) - '0' : -1;
  }
}
