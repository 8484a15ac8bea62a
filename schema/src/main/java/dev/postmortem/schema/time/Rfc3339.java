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

  private Rfc3339() {}

  /** Date, time and offset; empty if one is missing or there is no such moment. */
  public static Optional<OffsetDateTime> moment(String words) {
    try {
      return Optional.of(OffsetDateTime.parse(withT(words)));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  /** A day; empty if there is no such day. */
  public static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** The words with a {@code T} between date and time. */
  public static String withT(String words) {
    return words.length() > 10 && words.charAt(10) == ' '
        ? words.substring(0, 10) + 'T' + words.substring(11)
        : words;
  }
}
