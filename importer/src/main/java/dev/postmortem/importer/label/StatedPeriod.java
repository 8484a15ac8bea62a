package dev.postmortem.importer.label;

import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.time.DurationScanner;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Start and end as people state them together: {@code 2026-06-04 14:02 – 14:37 UTC (35 minutes)}.
 *
 * @param start the first moment
 * @param end the second, later than the first
 */
record StatedPeriod(OffsetDateTime start, OffsetDateTime end) {

  private static final List<String> PARTINGS =
      List.of(" – ", "–", " — ", "—", " - ", "→", "->", " to ", " until ", " till ", "-");
  private static final Duration MAX_WITHOUT_DATE = Duration.ofHours(24);

  /** The period that a value states exactly, from its first to its last word. */
  static Optional<StatedPeriod> read(String value, TimeHints hints) {
    for (String parting : PARTINGS) {
      for (int at = value.indexOf(parting); at > 0; at = value.indexOf(parting, at + 1)) {
        String first = value.substring(0, at).strip();
        String second = value.substring(at + parting.length()).strip();
        Optional<StatedPeriod> period = between(first, second, hints);
        if (period.isPresent()) {
          return period;
        }
      }
    }
    return Optional.empty();
  }

  /** Either half may lend the other its day or its zone. */
  static Optional<StatedPeriod> between(String first, String second, TimeHints hints) {
    Optional<StatedMoment> start = StatedMoment.alone(first);
    Optional<StatedMoment> end = StatedMoment.alone(withoutAside(second));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    StatedMoment from = start.get().withZoneOf(end.get()).withDayOf(end.get());
    StatedMoment to = end.get().withZoneOf(start.get()).withDayOf(start.get());
    Optional<OffsetDateTime> one = from.at(hints);
    Optional<OffsetDateTime> two = to.at(hints);
    return one.isPresent() && two.isPresent() && isPeriod(one.get(), two.get(), end.get())
        ? Optional.of(new StatedPeriod(one.get(), two.get()))
        : Optional.empty();
  }

  private static boolean isPeriod(OffsetDateTime start, OffsetDateTime end, StatedMoment written) {
    Duration length = Duration.between(start, end);
    boolean dated = written.phrase().date().isPresent();
    return length.compareTo(Duration.ZERO) > 0 && (dated || length.compareTo(MAX_WITHOUT_DATE) < 0);
  }

  /** The one period that periods without a gap between them make up; empty if there is a gap. */
  static Optional<StatedPeriod> joined(Collection<StatedPeriod> periods) {
    List<StatedPeriod> inOrder =
        periods.stream().sorted(Comparator.comparing(p -> p.start().toInstant())).toList();
    Optional<StatedPeriod> whole = inOrder.stream().findFirst();
    for (StatedPeriod next : inOrder) {
      StatedPeriod before = whole.orElseThrow();
      if (next.start().isAfter(before.end())) {
        return Optional.empty();
      }
      whole =
          Optional.of(
              new StatedPeriod(
                  before.start(), next.end().isAfter(before.end()) ? next.end() : before.end()));
    }
    return whole;
  }

  /** Without the length that often follows in brackets. */
  private static String withoutAside(String words) {
    int open = words.indexOf('(');
    boolean length =
        open > 0
            && words.endsWith(")")
            && DurationScanner.stated(words.substring(open + 1, words.length() - 1)).isPresent();
    return length ? words.substring(0, open).strip() : words;
  }
}
