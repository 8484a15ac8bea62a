package dev.postmortem.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Durations, dates and counts in the words that pages use for them. */
final class Wording {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Wording() {}

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 24 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    long hours = Math.round(minutes / 60.0);
    return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
  }

  static String date(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  static String clock(OffsetDateTime moment) {
    String seconds = moment.getSecond() == 0 ? "" : String.format(":%02d", moment.getSecond());
    return String.format(Locale.ROOT, "%02d:%02d", moment.getHour(), moment.getMinute()) + seconds;
  }

  static String zone(OffsetDateTime moment) {
    return moment.getOffset().getTotalSeconds() == 0 ? "UTC" : moment.getOffset().getId();
  }

  /** {@code near-miss} becomes {@code Near miss}. */
  static String term(String word) {
    String spaced = word.replace('-', ' ');
    return spaced.isEmpty()
        ? ""
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  static String count(long number, String singular) {
    return count(number, singular, singular + "s");
  }

  static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }

  /** Cells of a row as the reader of pages gives them. */
  static String row(Object... cells) {
    return List.of(cells).stream().map(Object::toString).collect(Collectors.joining(" | "));
  }

  /** The words that are there, with spaces between. */
  static String spaced(String... words) {
    return List.of(words).stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
  }

  static String orDash(Optional<String> words) {
    return words.filter(w -> !w.isEmpty()).orElse("–");
  }
}
