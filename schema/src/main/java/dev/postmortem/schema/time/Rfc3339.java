package dev.postmortem.schema.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Moments and days as front matter writes them: RFC 3339, with the two liberties that people take:
 * a space in place of the {@code T}, and no seconds.
 */
public final class Rfc3339 {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private Rfc3339() {}

  /**
   * Date, time and offset; empty if one is missing, there is no such moment, or its year is before
   * 1900 or after 2999.
   */
  public static Optional<OffsetDateTime> moment(String words) {
    try {
      return Optional.of(OffsetDateTime.parse(withT(words))).filter(m -> isSensible(m.getYear()));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  /** A day; empty if there is no such day. */
  public static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words)).filter(d -> isSensible(d.getYear()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** Nobody writes postmortems of other years; figures and drawings are made for these. */
  private static boolean isSensible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The words with a {@code T} between date and time. */
  public static String withT(String words) {
    return words.length() > 10 && words.charAt(10) == ' '
        ? words.substring(0, 10) + 'T' + words.substring(11)
        : words;
  }
}
