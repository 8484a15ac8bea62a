package dev.postmortem.importer.label;

import dev.postmortem.schema.time.PartialDate;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The title of a report: what broke, without the day and the word for the kind of document. */
public final class TitleWords {

  private static final int MAX_DATE_CHARS = 30;

  private static final List<String> REPORT_WORDS =
      List.of(
          "incident date",
          "incident report",
          "incident retrospective",
          "incident retro",
          "incident review",
          "incident post-mortem",
          "incident postmortem",
          "post-incident review",
          "post incident review",
          "post-incident report",
          "root cause analysis",
          "outage report",
          "retrospective",
          "postmortem",
          "post-mortem",
          "post mortem",
          "incident",
          "outage",
          "retro",
          "rca",
          "pir",
          "title");

  /** Headings that say nothing of the incident. */
  private static final Set<String> EMPTY =
      Set.of(
          "title",
          "incident title",
          "metadata",
          "meta",
          "incident",
          "incident report",
          "postmortem",
          "post-mortem",
          "post mortem",
          "report",
          "details",
          "incident details",
          "root cause analysis",
          "retrospective");

  private TitleWords() {}

  /** Whether a heading names no incident, so that the title is elsewhere. */
  public static boolean saysNothing(String heading) {
    String words = heading.strip().toLowerCase(Locale.ROOT);
    return EMPTY.contains(words.endsWith(":") ? words.substring(0, words.length() - 1) : words);
  }

  /** Whether a heading is above the title. */
  public static boolean announcesTitle(String heading) {
    String words = heading.strip().toLowerCase(Locale.ROOT).replace(":", "");
    return words.equals("title") || words.equals("incident title");
  }

  /** A heading without the dates and the words for the kind of document at its ends. */
  public static String of(String heading) {
    String rest = heading.strip();
    boolean shorter = true;
    while (shorter) {
      String before = rest;
      rest = withoutDateBehind(withoutOpening(rest));
      shorter = rest.length() < before.length();
    }
    return rest.chars().noneMatch(Character::isLetterOrDigit) ? heading.strip() : rest;
  }

  private static String withoutOpening(String heading) {
    Optional<TimePhrase> phrase = dated(heading);
    if (phrase.isPresent()) {
      return stripped(heading.substring(phrase.get().rest()));
    }
    String lower = heading.toLowerCase(Locale.ROOT);
    for (String words : REPORT_WORDS) {
      if (lower.startsWith(words)) {
        String rest = heading.substring(words.length()).stripLeading();
        boolean parted = !rest.isEmpty() && ":-–—|".indexOf(rest.charAt(0)) >= 0;
        if (parted) {
          return stripped(rest);
        }
        Optional<String> behindDate = behindDate(rest);
        if (behindDate.isPresent()) {
          return behindDate.get();
        }
      }
    }
    return heading;
  }

  /** What is after {@code on 2026-03-02 -}. */
  private static Optional<String> behindDate(String words) {
    String date = words;
    for (String joiner : List.of("on ", "of ", "from ", "for ")) {
      date = date.startsWith(joiner) ? date.substring(joiner.length()) : date;
    }
    String behind = date;
    return dated(behind)
        .map(p -> stripped(behind.substring(p.rest())))
        .filter(r -> r.chars().anyMatch(Character::isLetter));
  }

  private static String withoutDateBehind(String heading) {
    for (int at = Math.max(1, heading.length() - MAX_DATE_CHARS); at < heading.length(); at++) {
      boolean begins = " (".indexOf(heading.charAt(at - 1)) >= 0;
      Optional<TimePhrase> phrase = begins ? dated(heading.substring(at)) : Optional.empty();
      if (phrase.isPresent() && phrase.get().rest() >= heading.length() - at) {
        String before = heading.substring(0, at).stripTrailing();
        int end = before.length();
        while (end > 0 && " (,:;-–—|".indexOf(before.charAt(end - 1)) >= 0) {
          end--;
        }
        String words = before.substring(0, end);
        return words.endsWith(" on") ? words.substring(0, words.length() - 3) : words;
      }
    }
    return heading;
  }

  private static Optional<TimePhrase> dated(String words) {
    return TimeScanner.lead(words).filter(p -> p.date().flatMap(PartialDate::year).isPresent());
  }

  private static String stripped(String words) {
    int from = 0;
    while (from < words.length()
        && (Character.isWhitespace(words.charAt(from))
            || ",:;-–—|".indexOf(words.charAt(from)) >= 0)) {
      from++;
    }
    return words.substring(from);
  }

  /** A file name as words, without the date it begins with. */
  public static String spoken(String stem) {
    String words = of(stem.strip());
    boolean spaced = words.indexOf(' ') >= 0;
    String spoken = spaced ? words : words.replace('-', ' ').replace('_', ' ').strip();
    return spoken.isEmpty()
        ? stem
        : spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
  }
}
