package dev.postmortem.text.format;

import java.time.Duration;

/** Durations as people read them, the same in messages and on pages. */
public final class DurationFormat {

  private DurationFormat() {}

  /** Two units at most, for example {@code 1 h 23 min}, {@code 45 s}, {@code 3 d 4 h}. */
  public static String words(Duration duration) {
    Duration absolute = duration.abs();
    String sign = duration.isNegative() ? "−" : "";
    long seconds = absolute.toSeconds();
    if (seconds < 60) {
      return sign + seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 60) {
      return sign + minutes + " min";
    }
    if (minutes < 24 * 60) {
      return sign + two(minutes / 60, "h", minutes % 60, "min");
    }
    long hours = (minutes + 30) / 60;
    return sign + two(hours / 24, "d", hours % 24, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    String first = large + " " + largeUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }
}
