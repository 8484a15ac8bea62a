package dev.postmortem.tasks;

import dev.postmortem.corpus.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The date that deadlines and ages are counted to, as {@code postmortem.today} says it. */
public final class CurrentDate {

  private CurrentDate() {}

  /**
   * The date that counts.
   *
   * @throws TaskException if the parameter or {@code SOURCE_DATE_EPOCH} is no date
   */
  public static LocalDate read(Optional<String> today) throws TaskException {
    try {
      return Today.resolve(today, System.getenv(), Clock.systemUTC());
    } catch (Today.InvalidTodayException invalid) {
      throw TaskException.of(invalid);
    }
  }
}
