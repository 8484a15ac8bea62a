package dev.postmortem.linter.rules.evidence;

import java.time.Duration;

/** Durations as messages write them. */
final class LengthOfTime {

  private LengthOfTime() {}

  static String words(Duration duration) {
    return duration.toHours() >= 48
        ? duration.toDays() + " days"
        : duration.toMinutes() >= 120
            ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
            : duration.toMinutes() + " min";
  }
}
