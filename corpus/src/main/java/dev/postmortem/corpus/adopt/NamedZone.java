package dev.postmortem.corpus.adopt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A time zone as a report names it: an offset, an abbreviation or a region.
 *
 * <p>Abbreviations that mean different offsets in different countries ({@code CST}, {@code IST},
 * {@code BST}, …) are no zone here: nobody guesses.
 *
 * @param name as written
 * @param zone what it means
 */
record NamedZone(String name, ZoneId zone) {

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("AWST", "+08:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("ET", "America/New_York"));

  private static final Map<String, String> REGIONS =
      Map.of(
          "pacific", "America/Los_Angeles",
          "mountain", "America/Denver",
          "eastern", "America/New_York",
          "zulu", "Z");

  /** Standard-time abbreviations that people keep writing in summer, and where they live. */
  private static final Map<String, String> HOMES =
      Map.of(
          "PST", "America/Los_Angeles",
          "EST", "America/New_York",
          "CET", "Europe/Paris",
          "WET", "Europe/Lisbon",
          "EET", "Europe/Athens",
          "AEST", "Australia/Sydney",
          "NZST", "Pacific/Auckland");

  private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

  /** The moment that a clock in this zone shows; empty in the hour that a clock skips. */
  Optional<OffsetDateTime> at(LocalDateTime clock) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(clock);
    return offsets.size() == 1 ? Optional.of(clock.atOffset(offsets.get(0))) : Optional.empty();
  }

  /** Whether the name is of standard time although summer time was in force where it is used. */
  boolean doubtfulAt(Instant moment) {
    String home = HOMES.get(name.toUpperCase(Locale.ROOT));
    return home != null && ZoneId.of(home).getRules().isDaylightSavings(moment);
  }

  /** The zone that a word names, if it names one and only one. */
  static Optional<NamedZone> of(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (word.equals(upper) && ABBREVIATIONS.containsKey(upper)) {
      return Optional.of(new NamedZone(word, ZoneId.of(ABBREVIATIONS.get(upper))));
    }
    if (word.indexOf('/') > 0 && IANA.contains(word)) {
      return Optional.of(new NamedZone(word, ZoneId.of(word)));
    }
    return offset(upper).map(offset -> new NamedZone(word, offset));
  }

  /** The zone of a region that is named by an adjective before "time", as in "Pacific time". */
  static Optional<NamedZone> ofRegion(String word) {
    return Optional.ofNullable(REGIONS.get(word.toLowerCase(Locale.ROOT)))
        .map(id -> new NamedZone(word, ZoneId.of(id)));
  }

  /** {@code UTC+2}, {@code GMT-07:00}, {@code +0530}: hours of at most 14, full or half or 45. */
  private static Optional<ZoneOffset> offset(String word) {
    String rest = word.startsWith("UTC") || word.startsWith("GMT") ? word.substring(3) : word;
    if (rest.length() < 2 || (rest.charAt(0) != '+' && rest.charAt(0) != '-')) {
      return Optional.empty();
    }
    if (rest.length() == word.length() && rest.length() < 5) {
      return Optional.empty();
    }
    String digits = rest.substring(1).replace(":", "");
    boolean numeric = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!numeric || digits.length() > 4 || digits.isEmpty()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(digits);
    int hours = digits.length() > 2 ? value / 100 : value;
    int minutes = digits.length() > 2 ? value % 100 : 0;
    int sign = rest.charAt(0) == '-' ? -1 : 1;
    try {
      return hours > 14
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
