package dev.postmortem.corpus;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Which date ages and deadlines are counted to. */
public final class Today {

  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private Today() {}

  /**
   * The given date; else the UTC date of {@code SOURCE_DATE_EPOCH} (seconds since 1970, see
   * reproducible-builds.org); else the clock's date in UTC.
   *
   * @param given what the user set, for example {@code 2026-06-04}
   * @param environment the process's environment
   * @throws InvalidTodayException if the value that counts is not a date; the message is one
   *     sentence for the user
   */
  public static LocalDate resolve(
      Optional<String> given, Map<String, String> environment, Clock clock)
      throws InvalidTodayException {
    if (given.isPresent() && !given.get().isBlank()) {
      return parseDate(given.get().strip());
    }
    String epoch = environment.getOrDefault(VARIABLE, "").strip();
    return epoch.isEmpty()
        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        : parseEpoch(epoch);
  }

  private static LocalDate parseDate(String given) throws InvalidTodayException {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException invalid) {
      throw new InvalidTodayException(
          "postmortem.today is \"" + given + "\"; expected a date such as 2026-06-04.");
    }
  }

  private static LocalDate parseEpoch(String epoch) throws InvalidTodayException {
    try {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (DateTimeException | NumberFormatException invalid) {
      throw new InvalidTodayException(
          "The environment variable "
              + VARIABLE
              + " is \""
              + epoch
              + "\"; expected a number of seconds since 1970.");
    }
  }

  /** Says that the date that was set is none. */
  public static final class InvalidTodayException extends Exception {

    private static final long serialVersionUID = 1;

    InvalidTodayException(String sentence) {
      super(sentence);
    }
  }
}
