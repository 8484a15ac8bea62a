package dev.postmortem.text.format;

import java.time.Duration;

/** Durations as messages write them. */
public final class DurationFormat {

  private DurationFormat() {}

  public static String words(Duration duration) {
    return duration.toHours() >= 48
        ? duration.toDays() + " days"
        : duration.toMinutes() >= 120
            ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
            : duration.toMinutes() + " min";
  }
}
