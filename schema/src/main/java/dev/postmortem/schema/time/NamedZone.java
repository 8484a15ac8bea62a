package dev.postmortem.schema.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as written.
 *
 * @param start where its words begin in the text that was read
 * @param end where they end
 * @param id which zone it is; empty if the name stands for several ({@code IST})
 */
public record NamedZone(int start, int end, Optional<ZoneId> id) {

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

  /** How far into a text zones are looked for. */
  private static final int LONGEST_TEXT = 300;

  private static final int LONGEST_NAME = 40;

  /** Cities that name a zone, loaded when first asked for. */
  private static final class Cities {
    static final Map<String, String> ZONES = zones();

    private static Map<String, String> zones() {
      Map<String, String> zones = new HashMap<>();
      for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
        int slash = id.lastIndexOf('/');
        if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
          zones.putIfAbsent(id.substring(slash + 1).replace('_', ' '), id);
        }
      }
      return zones;
    }
  }

  /**
   * The first zone that stands anywhere in a text. An offset in figures outweighs a name: {@code
   * PST (UTC-7)} is the latter.
   */
  public static Optional<NamedZone> anywhere(String text) {
    NamedZone first = null;
    int length = Math.min(text.length(), LONGEST_TEXT);
    for (int i = 0; i < length; i++) {
      if (i > 0 && isWord(text.charAt(i - 1))) {
        continue;
      }
      Optional<NamedZone> found = at(text, i);
      if (found.isPresent() && isInFigures(text, found.get())) {
        return found;
      }
      if (found.isPresent() && first == null && !isLoneLetter(found.get())) {
        first = found.get();
      }
    }
    return Optional.ofNullable(first);
  }

  private static boolean isLoneLetter(NamedZone zone) {
    return zone.end - zone.start == 1;
  }

  private static boolean isInFigures(String text, NamedZone zone) {
    return zone.end > zone.start + 1 && Character.isDigit(text.charAt(zone.end - 1));
  }

  /** The zone that stands at a place of a text. */
  public static Optional<NamedZone> at(String text, int start) {
    if (start >= text.length()) {
      return Optional.empty();
    }
    char c = text.charAt(start);
    if (c == '+' || c == '-' || c == '\u2212') {
      return offset(text, start, start, true);
    }
    if (!Character.isLetter(c)) {
      return Optional.empty();
    }
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST_NAME
        && (isWord(text.charAt(end)) || text.charAt(end) == '/')) {
      end++;
    }
    String word = text.substring(start, end);
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.equals("UTC") || upper.equals("GMT")) {
      return offset(text, start, skipSpace(text, end), false)
          .or(() -> Optional.of(new NamedZone(start, start + 3, Optional.of(ZoneOffset.UTC))));
    }
    String known = ABBREVIATIONS.get(word);
    if (known != null) {
      return Optional.of(new NamedZone(start, end, zone(known.isEmpty() ? null : known)));
    }
    if (word.indexOf('/') > 0 && Character.isUpperCase(c)) {
      int stop = end;
      return zone(word).map(id -> new NamedZone(start, stop, Optional.of(id)));
    }
    return city(text, start, end);
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
        int next = skipSpace(text, last);
        boolean time = text.startsWith("time", next);
        boolean ends =
            next == text.length() || "-\u2013\u2014:)]|,".indexOf(text.charAt(next)) >= 0;
        if (time || ends) {
          return Optional.of(new NamedZone(start, time ? next + 4 : last, zone(id)));
        }
      }
      last = skipSpace(text, last);
      while (last < text.length() && isWord(text.charAt(last))) {
        last++;
      }
    }
    return Optional.empty();
  }

  /** {@code +2}, {@code +02}, {@code +0200}, {@code +02:00}. */
  private static Optional<NamedZone> offset(String text, int start, int sign, boolean bare) {
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
    boolean plausible = bare ? digits == 4 : digits >= 1;
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
    return Optional.of(new NamedZone(start, end, Optional.of(zone)));
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

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
