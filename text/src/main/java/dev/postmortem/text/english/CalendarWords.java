package dev.postmortem.text.english;

import java.util.List;
import java.util.OptionalInt;

/** The names of months and of the days of the week. */
public final class CalendarWords {

  private static final int SHORT_NAME_CHARS = 3;

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

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final int MAX_MONTH_CHARS = "september".length();

  private CalendarWords() {}

  /**
   * The month that a word names: its name in full, its first three letters, or {@code sept}.
   *
   * @param word in lower case
   * @return 1 to 12
   */
  public static OptionalInt monthOf(String word) {
    if (word.length() < SHORT_NAME_CHARS || word.length() > MAX_MONTH_CHARS) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      String name = MONTHS.get(i);
      if (name.equals(word)
          || (word.length() == SHORT_NAME_CHARS && name.startsWith(word))
          || (word.equals("sept") && name.startsWith(word))) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Three letters of a month, as in {@code Jun}.
   *
   * @param month 1 to 12
   */
  public static String shortMonth(int month) {
    String name = MONTHS.get(month - 1);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1, SHORT_NAME_CHARS);
  }

  /** Whether a word in lower case is the name of a day of the week, in full. */
  public static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word);
  }

  /** Whether a word in lower case names a day of the week, in full or by three letters or more. */
  public static boolean beginsWeekday(String word) {
    return word.length() >= SHORT_NAME_CHARS
        && WEEKDAYS.stream().anyMatch(day -> day.startsWith(word));
  }
}
