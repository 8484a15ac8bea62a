package dev.postmortem.text.english;

import java.time.Duration;
import java.util.Optional;

/** The words and letters for units of time. */
public final class TimeUnits {

  private TimeUnits() {}

  /** The unit that a word in lower case names, as {@code hours} or {@code hrs}. */
  public static Optional<Duration> ofWord(String word) {
    return switch (word) {
      case "second", "seconds", "sec", "secs" -> Optional.of(Duration.ofSeconds(1));
      case "minute", "minutes", "min", "mins" -> Optional.of(Duration.ofMinutes(1));
      case "hour", "hours", "hr", "hrs" -> Optional.of(Duration.ofHours(1));
      case "day", "days" -> Optional.of(Duration.ofDays(1));
      case "week", "weeks", "wk", "wks" -> Optional.of(Duration.ofDays(7));
      default -> Optional.empty();
    };
  }

  /** The unit that is after figures, which may also be a letter, as in {@code 3h 20m}. */
  public static Optional<Duration> afterFigures(String word) {
    return switch (word) {
      case "s" -> Optional.of(Duration.ofSeconds(1));
      case "m" -> Optional.of(Duration.ofMinutes(1));
      case "h" -> Optional.of(Duration.ofHours(1));
      case "d" -> Optional.of(Duration.ofDays(1));
      case "w" -> Optional.of(Duration.ofDays(7));
      default -> ofWord(word);
    };
  }
}
