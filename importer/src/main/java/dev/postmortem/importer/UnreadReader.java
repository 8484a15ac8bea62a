package dev.postmortem.importer;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.util.List;

/** Finds what a report holds that could not be read. */
final class UnreadReader {

  private static final int MAX_HEADING_CHARS = 60;

  private UnreadReader() {}

  /** How many events have a clock time and no zone. */
  static int timesWithoutZone(List<TimelineEvent> events) {
    return (int)
        events.stream().filter(UnreadReader::hasClock).filter(e -> e.zone().isEmpty()).count();
  }

  /** How many events have a zone and a day, of which something is not certain. */
  static int approximateTimes(List<TimelineEvent> events) {
    return (int)
        events.stream()
            .filter(e -> e.zone().isPresent() && e.local().isPresent() && !e.exact())
            .count();
  }

  /** Headings of sections that are no known one and no time. */
  static List<String> headings(PostmortemDocument document) {
    return document.sections().stream()
        .filter(s -> s.kind().isEmpty())
        .map(s -> s.heading().text().text().strip())
        .filter(t -> !t.isEmpty() && t.length() <= MAX_HEADING_CHARS)
        .filter(t -> TimeScanner.lead(t).isEmpty())
        .distinct()
        .toList();
  }

  private static boolean hasClock(TimelineEvent event) {
    return TimeScanner.lead(event.time().value()).flatMap(TimePhrase::clock).isPresent();
  }
}
