package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.schema.model.AnalysisMethod;
import dev.postmortem.text.english.CalendarWords;
import dev.postmortem.text.format.Counts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Dates, counts and shares in words; the same in every zone and locale. */
public final class Phrases {

  private Phrases() {}

  /** For example {@code 4 Jun 2026}. */
  public static String date(LocalDate date) {
    int year = date.getYear();
    return date.getDayOfMonth()
        + " "
        + CalendarWords.shortMonth(date.getMonthValue())
        + " "
        + (year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year));
  }

  /** For example {@code Q2 26}. */
  public static String quarter(Quarter quarter) {
    int year = Math.floorMod(quarter.year(), 100);
    return "Q" + quarter.number() + " " + (year < 10 ? "0" : "") + year;
  }

  /** For example {@code 14:02}, with seconds only where there are any. */
  public static String clock(OffsetDateTime moment) {
    String minutes = twoDigits(moment.getHour()) + ":" + twoDigits(moment.getMinute());
    return moment.getSecond() == 0 ? minutes : minutes + ":" + twoDigits(moment.getSecond());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The offset, or {@code UTC}. */
  public static String zone(OffsetDateTime moment) {
    String offset = moment.getOffset().getId();
    return offset.equals("Z") ? "UTC" : offset;
  }

  /** A number and its noun, for example {@code 1 incident}, {@code 2 incidents}. */
  public static String count(int number, String singular) {
    return number(number) + " " + Counts.noun(number, singular);
  }

  /** A number and its noun. */
  public static String count(int number, String singular, String plural) {
    return number(number) + " " + (number == 1 ? singular : plural);
  }

  /** Thousands separated by a thin space. */
  public static String number(long number) {
    String digits = Long.toString(number);
    if (digits.length() < 5) {
      return digits;
    }
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        parted.append('\u202F');
      }
      parted.append(digits.charAt(i));
    }
    return parted.toString();
  }

  /**
   * A share in whole percent.
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** One digit after the point, also where it is naught, for example {@code 2.4} or {@code 2.0}. */
  public static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** First letter large. */
  public static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** A word of the files for people: hyphens become spaces, the first letter large. */
  public static String term(String word) {
    return sentence(word.replace('-', ' '));
  }

  /** The name of an analysis method as its literature writes it. */
  public static String method(AnalysisMethod method) {
    return switch (method) {
      case FRAM -> "FRAM";
      case STAMP_CAST -> "STAMP/CAST";
      default -> term(method.word());
    };
  }

  /** At most so many characters, cut between words, with an ellipsis. */
  public static String shortened(String words, int length) {
    String plain = words.strip();
    if (plain.length() <= length) {
      return plain;
    }
    int cut = plain.lastIndexOf(' ', length - 1);
    if (cut < length / 2) {
      cut = length - 1;
      if (Character.isHighSurrogate(plain.charAt(cut - 1))) {
        cut--;
      }
    }
    while (cut > 0 && " \t\n.,;:–—-".indexOf(plain.charAt(cut - 1)) >= 0) {
      cut--;
    }
    return plain.substring(0, cut) + "…";
  }
}
