package dev.postmortem.importer.label;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads a duration as people state it: {@code 54 minutes}, {@code 3h 21m}, {@code 11 Days}. */
public final class StatedDuration {

  private StatedDuration() {}

  /** The duration that a text states exactly; empty for {@code about an hour} and the like. */
  public static Optional<Duration> read(String text) {
    Duration sum = Duration.ZERO;
    int at = 0;
    int parts = 0;
    String words = text.strip().toLowerCase(Locale.ROOT);
    while (at < words.length()) {
      int digits = at;
      while (digits < words.length()
          && words.charAt(digits) >= '0'
          && words.charAt(digits) <= '9') {
        digits++;
      }
      if (digits == at || digits - at > 6) {
        return Optional.empty();
      }
      long number = Long.parseLong(words.substring(at, digits));
      at = skip(words, digits, " ");
      int end = at;
      while (end < words.length() && Character.isLetter(words.charAt(end))) {
        end++;
      }
      Optional<Duration> unit = unit(words.substring(at, end));
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(unit.get().multipliedBy(number));
      parts++;
      at = skip(words, end, " ,.");
      if (words.startsWith("and ", at)) {
        at += "and ".length();
      }
      if (words.startsWith("[^", at) || words.startsWith("(", at)) {
        break;
      }
    }
    return parts > 0 ? Optional.of(sum) : Optional.empty();
  }

  private static int skip(String words, int from, String characters) {
    int at = from;
    while (at < words.length() && characters.indexOf(words.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static Optional<Duration> unit(String word) {
    return switch (word) {
      case "s", "sec", "secs", "second", "seconds" -> Optional.of(Duration.ofSeconds(1));
      case "m", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(1));
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of(Duration.ofHours(1));
      case "d", "day", "days" -> Optional.of(Duration.ofDays(1));
      default -> Optional.empty();
    };
  }
}
