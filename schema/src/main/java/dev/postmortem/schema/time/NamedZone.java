package dev.postmortem.schema.time;

import dev.postmortem.text.scan.TextScan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as written: an offset, an abbreviation, a region or a city.
 *
 * @param name as written
 * @param start where its words begin in the text that was read
 * @param end where they end
 * @param id which zone it is, or most often is; empty if nothing is more likely than the rest
 *     ({@code IST})
 * @param certain the same for those who must not guess: empty if the name has other meanings in
 *     other countries ({@code CST}), or is a city that may only be where something happened
 */
public record NamedZone(
    String name, int start, int end, Optional<ZoneId> id, Optional<ZoneId> certain) {

  /**
   * Abbreviations in wide use, and what they most often mean in incident reports. An abbreviation
   * says its own offset, also in the half of the year in which its place keeps another.
   */
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("WET", "+00:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("IST", ""),
          Map.entry("AST", ""),
          Map.entry("ICT", "+07:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("AWST", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("ACST", "+09:30"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("BRT", "-03:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("HST", "-10:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("MT", "America/Denver"),
          Map.entry("PT", "America/Los_Angeles"));

  /** Abbreviations that mean different offsets in different countries. */
  private static final Set<String> SHARED = Set.of("BST", "CST", "CT", "IST", "MST", "MT");

  /** The zones that share an abbreviation, the most common first. */
  private static final Map<String, List<String>> MEANINGS =
      Map.of(
          "IST", List.of("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
          "CST", List.of("America/Chicago", "Asia/Shanghai", "America/Havana"),
          "BST", List.of("Europe/London", "Asia/Dhaka"),
          "AST", List.of("America/Halifax", "Asia/Riyadh"),
          "MST", List.of("America/Denver", "Asia/Kuala_Lumpur"),
          "CT", List.of("America/Chicago", "Asia/Shanghai"),
          "MT", List.of("America/Denver", "Asia/Kuala_Lumpur"));

  /** Regions as they are before "time", as in "Pacific time". */
  private static final Map<String, String> REGIONS =
      Map.of(
          "pacific", "America/Los_Angeles",
          "mountain", "America/Denver",
          "central", "America/Chicago",
          "eastern", "America/New_York",
          "zulu", "Z");

  private static final String SHARED_REGION = "central";

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

  /** How far into a text zones are looked for. */
  private static final int MAX_TEXT_CHARS = 300;

  private static final int MAX_NAME_CHARS = 40;

  /** Cities that name a zone, loaded when first asked for. */
  private static final class Cities {
    /** Below {@code US} or {@code Brazil} stand regions such as {@code East}, not cities. */
    private static final Set<String> CONTINENTS =
        Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final Set<String> QUARTERS = Set.of("North", "South", "West", "Center");

    static final Map<String, String> ZONES = zones();

    private static Map<String, String> zones() {
      Map<String, String> zones = new HashMap<>();
      for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
        int slash = id.lastIndexOf('/');
        if (slash > 0 && CONTINENTS.contains(id.substring(0, id.indexOf('/')))) {
          String city = id.substring(slash + 1).replace('_', ' ');
          if (!QUARTERS.contains(city)) {
            zones.putIfAbsent(city, id);
          }
        }
      }
      return zones;
    }
  }

  /** A zone that is known from elsewhere and is in no text. */
  public static NamedZone of(ZoneId zone) {
    return new NamedZone(zone.getId(), 0, 0, Optional.of(zone), Optional.of(zone));
  }

  /**
   * The first zone that stands anywhere in a text. An offset in figures outweighs a name: {@code
   * PST (UTC-7)} is the latter.
   */
  public static Optional<NamedZone> anywhere(String text) {
    return decisive(text).stream().findFirst();
  }

  /** The one zone that a text names; empty if it names none, or several that differ. */
  public static Optional<NamedZone> only(String text) {
    List<NamedZone> named = decisive(text);
    boolean one = named.stream().map(NamedZone::id).distinct().count() == 1;
    return one ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The offsets in figures that a text names; if there are none, its names of zones. */
  private static List<NamedZone> decisive(String text) {
    List<NamedZone> names = new ArrayList<>();
    List<NamedZone> figures = new ArrayList<>();
    int length = Math.min(text.length(), MAX_TEXT_CHARS);
    for (int i = 0; i < length; i++) {
      Optional<NamedZone> found =
          i > 0 && isWord(text.charAt(i - 1)) ? Optional.empty() : at(text, i);
      if (found.isPresent() && !isLoneLetter(found.get())) {
        (isInFigures(text, found.get()) ? figures : names).add(found.get());
        i = found.get().end - 1;
      }
    }
    return figures.isEmpty() ? names : figures;
  }

  private static boolean isLoneLetter(NamedZone zone) {
    return zone.end - zone.start == 1;
  }

  private static boolean isInFigures(String text, NamedZone zone) {
    return zone.end > zone.start + 1 && Character.isDigit(text.charAt(zone.end - 1));
  }

  /** The zone that is at a place of a text. */
  public static Optional<NamedZone> at(String text, int start) {
    if (start >= text.length()) {
      return Optional.empty();
    }
    char c = text.charAt(start);
    if (c == '+' || c == '-' || c == '\u2212') {
      return offset(text, start, start, OffsetPlace.ALONE);
    }
    if (!Character.isLetter(c)) {
      return Optional.empty();
    }
    int end = start;
    while (end < text.length()
        && end - start <= MAX_NAME_CHARS
        && (isWord(text.charAt(end)) || text.charAt(end) == '/')) {
      end++;
    }
    String word = text.substring(start, end);
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.equals("UTC") || upper.equals("GMT")) {
      return offset(text, start, TextScan.after(text, end, " "), OffsetPlace.AFTER_UTC)
          .or(() -> Optional.of(sure(text, start, start + 3, ZoneOffset.UTC)));
    }
    String known = ABBREVIATIONS.get(word);
    if (known != null) {
      Optional<ZoneId> id = zone(known.isEmpty() ? null : known);
      Optional<ZoneId> certain = SHARED.contains(word) ? Optional.empty() : id;
      return Optional.of(new NamedZone(word, start, end, id, certain));
    }
    if (word.indexOf('/') > 0 && Character.isUpperCase(c)) {
      return identifier(text, start, end);
    }
    int stop = end;
    return region(text, start, end).or(() -> city(text, start, stop));
  }

  private static NamedZone sure(String text, int start, int end, ZoneId zone) {
    return new NamedZone(
        text.substring(start, end), start, end, Optional.of(zone), Optional.of(zone));
  }

  /** {@code Europe/Copenhagen}, {@code America/Port-au-Prince}, {@code Etc/GMT+5}. */
  private static Optional<NamedZone> identifier(String text, int start, int end) {
    int longer = end;
    while (longer < text.length()
        && longer - start <= MAX_NAME_CHARS
        && (isWord(text.charAt(longer)) || "+-/".indexOf(text.charAt(longer)) >= 0)) {
      longer++;
    }
    int last = longer;
    return zone(text.substring(start, longer))
        .map(id -> sure(text, start, last, id))
        .or(() -> zone(text.substring(start, end)).map(id -> sure(text, start, end, id)));
  }

  /** {@code Pacific time}; without that word, only where a clock time is about to end. */
  private static Optional<NamedZone> region(String text, int start, int end) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    String id = REGIONS.get(word);
    if (id == null) {
      return Optional.empty();
    }
    int time = wordTime(text, end);
    boolean capital = Character.isUpperCase(text.charAt(start));
    if (time < 0 && !(capital && endsTime(text, end))) {
      return Optional.empty();
    }
    int last = time < 0 ? end : time;
    Optional<ZoneId> zone = zone(id);
    Optional<ZoneId> certain = time < 0 || word.equals(SHARED_REGION) ? Optional.empty() : zone;
    return Optional.of(new NamedZone(text.substring(start, last), start, last, zone, certain));
  }

  /** A city names a zone only where a clock time is about to end: {@code 16:37 Denver - …}. */
  private static Optional<NamedZone> city(String text, int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return Optional.empty();
    }
    int last = end;
    for (int words = 0; words < 3; words++) {
      String id = Cities.ZONES.get(text.substring(start, last));
      if (id != null) {
        int time = wordTime(text, last);
        if (time >= 0 || endsTime(text, last)) {
          int stop = time >= 0 ? time : last;
          Optional<ZoneId> zone = zone(id);
          return Optional.of(
              new NamedZone(
                  text.substring(start, stop),
                  start,
                  stop,
                  zone,
                  time >= 0 ? zone : Optional.empty()));
        }
      }
      last = TextScan.after(text, last, " ");
      while (last < text.length() && isWord(text.charAt(last))) {
        last++;
      }
    }
    return Optional.empty();
  }

  /** Where the word "time" ends if it is next; -1 if it is not. */
  private static int wordTime(String text, int from) {
    int next = TextScan.after(text, from, " ");
    int end = next + "time".length();
    boolean time =
        text.regionMatches(true, next, "time", 0, "time".length())
            && (end >= text.length() || !isWord(text.charAt(end)));
    return time ? end : -1;
  }

  private static boolean endsTime(String text, int from) {
    int next = TextScan.after(text, from, " ");
    return next == text.length() || "-\u2013\u2014:)]|,".indexOf(text.charAt(next)) >= 0;
  }

  /** What is before an offset: without a name, only four figures are one. */
  private enum OffsetPlace {
    ALONE,
    AFTER_UTC
  }

  /** {@code +2}, {@code +02}, {@code +0200}, {@code +02:00}. */
  private static Optional<NamedZone> offset(String text, int start, int sign, OffsetPlace place) {
    if (sign >= text.length() || "+-\u2212\u00B1".indexOf(text.charAt(sign)) < 0) {
      return Optional.empty();
    }
    int end = sign + 1;
    int digits = 0;
    int colon = -1;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isDigit(c) && digits < 4) {
        digits++;
      } else if (c == ':' && colon < 0 && (digits == 1 || digits == 2)) {
        colon = digits;
      } else {
        break;
      }
      end++;
    }
    if (text.charAt(end - 1) == ':') {
      end--;
      colon = -1;
    }
    boolean plausible = place == OffsetPlace.ALONE ? digits == 4 : digits >= 1;
    if (!plausible || (end < text.length() && isWord(text.charAt(end)))) {
      return Optional.empty();
    }
    String figures = text.substring(sign + 1, end).replace(":", "");
    int hourDigits = colon >= 0 ? colon : digits > 2 ? digits - 2 : digits;
    int hours = Integer.parseInt(figures.substring(0, hourDigits));
    int minutes =
        hourDigits < figures.length() ? Integer.parseInt(figures.substring(hourDigits)) : 0;
    if (hours > 14 || minutes > 59) {
      return Optional.empty();
    }
    int direction = text.charAt(sign) == '+' ? 1 : -1;
    ZoneOffset zone = ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes);
    return Optional.of(sure(text, start, end, zone));
  }

  /**
   * The moment that a clock in this zone shows; empty if the zone is not certain, and in the hour
   * that a clock skips or shows twice.
   */
  public Optional<OffsetDateTime> moment(LocalDateTime clock) {
    List<ZoneOffset> offsets =
        certain.map(z -> z.getRules().getValidOffsets(clock)).orElse(List.of());
    return offsets.size() == 1 ? Optional.of(clock.atOffset(offsets.get(0))) : Optional.empty();
  }

  /** The zones that its name may mean, the most common first; none if it means one only. */
  public List<String> meanings() {
    return certain.isPresent() ? List.of() : MEANINGS.getOrDefault(name, List.of());
  }

  /** Whether the name is of standard time although summer time was in force where it is used. */
  public boolean isDoubtfulAt(Instant moment) {
    String home = HOMES.get(name);
    return home != null && ZoneId.of(home).getRules().isDaylightSavings(moment);
  }

  private static Optional<ZoneId> zone(@Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
