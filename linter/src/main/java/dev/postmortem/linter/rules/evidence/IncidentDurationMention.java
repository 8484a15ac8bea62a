package dev.postmortem.linter.rules.evidence;

import static java.util.stream.Collectors.joining;

import dev.postmortem.schema.time.DurationPhrase;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a text says how long the incident as a whole lasted: "the outage lasted 40 minutes",
 * "a two-hour outage", "Duration: 40 min". Sentences that also mention something else (an earlier
 * incident, each of several, what could have been) are ignored.
 */
final class IncidentDurationMention {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** How far a sentence is looked at on either side, in UTF-16 units. */
  private static final int MAX_SENTENCE_SIDE_CHARS = 300;

  private static final Set<String> NOUNS =
      Set.of(
          "incident",
          "outage",
          "disruption",
          "interruption",
          "downtime",
          "degradation",
          "blackout");
  private static final Set<String> VERBS =
      Set.of("lasted", "took", "continued", "persisted", "spanned", "ran");
  private static final Set<String> BETWEEN =
      Set.of(
          "for",
          "about",
          "around",
          "roughly",
          "approximately",
          "nearly",
          "almost",
          "some",
          "over",
          "more",
          "than",
          "less",
          "under",
          "just",
          "only",
          "a",
          "total",
          "of",
          "at",
          "least",
          "most",
          "up",
          "to",
          "on",
          "went",
          "was",
          "the",
          "in",
          "overall",
          "altogether",
          "well",
          "little");
  private static final Set<String> ADJECTIVES =
      Set.of(
          "of",
          "full",
          "total",
          "complete",
          "partial",
          "service",
          "major",
          "long",
          "global",
          "production");
  private static final Set<String> ELSEWHERE =
      Set.of(
          "previous",
          "previously",
          "earlier",
          "last",
          "another",
          "other",
          "similar",
          "planned",
          "maintenance",
          "each",
          "every",
          "per",
          "average",
          "mean",
          "would",
          "could",
          "might",
          "may",
          "if",
          "second",
          "first",
          "next",
          "until",
          "typical",
          "usually",
          "never",
          "not",
          "limit",
          "budget",
          "slo",
          "sla");
  private static final Set<String> DOWN =
      Set.of("down", "unavailable", "offline", "unreachable", "inaccessible");
  private static final Set<String> WAS = Set.of("was", "were", "is", "been", "went");
  private static final Set<String> LABELS =
      Set.of(
          "duration",
          "total duration",
          "incident duration",
          "outage duration",
          "duration of outage",
          "duration of incident",
          "duration of the outage",
          "duration of the incident",
          "downtime",
          "total downtime",
          "time to resolve",
          "time to repair",
          "time to recover",
          "time to restore",
          "length of outage",
          "overall duration");
  private static final Set<String> COMPOUNDS =
      Set.of(
          "review",
          "call",
          "bridge",
          "channel",
          "meeting",
          "report",
          "response",
          "window",
          "budget");

  /** "from 14:02 to 17:02", "between 14:02 and 17:02 UTC". */
  private static final Pattern CLOCKS =
      Pattern.compile(
          "(?i)\\b(?:from|between)\\s+(\\d{1,2}):(\\d{2})(?:\\s?(?:utc|[a-z]{2,4}t|z))?\\s+"
              + "(?:to|until|till|and)\\s+(\\d{1,2}):(\\d{2})\\b");

  /** Words without one of which no text tells how long an incident lasted. */
  private static final List<String> TELLING =
      Stream.of(NOUNS.stream(), DOWN.stream(), Stream.of("duration", "time", "length"))
          .flatMap(words -> words)
          .sorted()
          .toList();

  /** Their first letters. */
  private static final String BEGINNINGS =
      TELLING.stream().map(word -> word.substring(0, 1)).distinct().collect(joining());

  private IncidentDurationMention() {}

  static List<DurationPhrase> durations(String text) {
    return mentions(
        text,
        (before, after, lead) ->
            isQualified(after) || isSubject(before) || LABELS.contains(label(lead)));
  }

  /** How long something was down; that of a part may be shorter than the incident. */
  static List<DurationPhrase> downtimes(String text) {
    return mentions(text, (before, after, lead) -> isDown(before));
  }

  /** What lies between two clock times of a sentence; that of a part may be shorter too. */
  static List<DurationPhrase> betweenClocks(String text) {
    List<DurationPhrase> found = new ArrayList<>();
    Matcher clocks = CLOCKS.matcher(text);
    while (clocks.find()) {
      Span span = new Span(clocks.start(1), clocks.end(4));
      Span sentence = sentence(text, span);
      boolean elsewhere =
          Words.keeping("'", text.substring(sentence.start(), sentence.end())).stream()
              .anyMatch(ELSEWHERE::contains);
      if (!elsewhere) {
        int minutes = minutes(clocks, 3) - minutes(clocks, 1);
        found.add(
            new DurationPhrase(
                span,
                Duration.ofMinutes(Math.floorMod(minutes, (int) Duration.ofDays(1).toMinutes())),
                CLOCK_TOLERANCE,
                DurationPhrase.Bound.VALUE));
      }
    }
    return found;
  }

  private static int minutes(Matcher clocks, int group) {
    return Integer.parseInt(clocks.group(group)) * 60 + Integer.parseInt(clocks.group(group + 1));
  }

  /** Whether the words around a duration tell that it is the one that is looked for. */
  private interface Telling {
    boolean is(List<String> before, List<String> after, String lead);
  }

  private static List<DurationPhrase> mentions(String text, Telling telling) {
    List<DurationPhrase> found = new ArrayList<>();
    if (!mayTell(text)) {
      return found;
    }
    for (DurationPhrase phrase : DurationScanner.all(text)) {
      Span sentence = sentence(text, phrase.span());
      String lead = text.substring(sentence.start(), phrase.span().start());
      List<String> before = Words.keeping("'", lead);
      List<String> after = Words.keeping("'", text.substring(phrase.span().end(), sentence.end()));
      boolean elsewhere =
          before.stream().anyMatch(ELSEWHERE::contains)
              || after.stream().anyMatch(ELSEWHERE::contains);
      if (telling.is(before, after, lead) && !elsewhere && !statesItsOwnTimes(text, sentence)) {
        found.add(phrase);
      }
    }
    return found;
  }

  private static boolean mayTell(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inWord && BEGINNINGS.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) {
        for (String word : TELLING) {
          if (text.regionMatches(true, i, word, 0, word.length())) {
            return true;
          }
        }
      }
      inWord = letter;
    }
    return false;
  }

  /** Two clock times beside a duration: it is that of what lies between them. */
  private static boolean statesItsOwnTimes(String text, Span sentence) {
    int clocks = 0;
    for (int i = sentence.start() + 1; i + 2 < sentence.end(); i++) {
      boolean clock =
          text.charAt(i) == ':'
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1))
              && Character.isDigit(text.charAt(i + 2));
      clocks += clock ? 1 : 0;
    }
    return clocks >= 2;
  }

  /** "a 90-minute outage", "90 minutes of downtime". */
  private static boolean isQualified(List<String> after) {
    int at = 0;
    while (at < after.size() && at < 3 && ADJECTIVES.contains(after.get(at))) {
      at++;
    }
    return at < after.size()
        && NOUNS.contains(after.get(at))
        && (at + 1 >= after.size() || !COMPOUNDS.contains(after.get(at + 1)));
  }

  /** "the outage lasted for about". */
  private static boolean isSubject(List<String> before) {
    int at = before.size() - 1;
    boolean verb = false;
    while (at >= 0 && (BETWEEN.contains(before.get(at)) || VERBS.contains(before.get(at)))) {
      verb |= VERBS.contains(before.get(at)) || before.get(at).equals("went");
      at--;
    }
    return verb && at >= 0 && NOUNS.contains(before.get(at));
  }

  /** "the shop was down for about". */
  private static boolean isDown(List<String> before) {
    int at = before.size() - 1;
    while (at >= 0 && BETWEEN.contains(before.get(at))) {
      at--;
    }
    return at > 0 && DOWN.contains(before.get(at)) && WAS.contains(before.get(at - 1));
  }

  private static String label(String before) {
    int colon = before.lastIndexOf(':');
    return colon < 0
            || !Words.keeping("'", before.substring(colon)).stream().allMatch(BETWEEN::contains)
        ? ""
        : String.join(" ", Words.keeping("'", before.substring(0, colon)));
  }

  private static Span sentence(String text, Span inside) {
    int start = inside.start();
    while (start > 0
        && inside.start() - start < MAX_SENTENCE_SIDE_CHARS
        && !isEnd(text, start - 1)) {
      start--;
    }
    int end = inside.end();
    while (end < text.length()
        && end - inside.end() < MAX_SENTENCE_SIDE_CHARS
        && !isEnd(text, end)) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isEnd(String text, int at) {
    return ".!?;".indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
