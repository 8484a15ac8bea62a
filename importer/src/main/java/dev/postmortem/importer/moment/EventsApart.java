package dev.postmortem.importer.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Start, detection and end of an incident as the three events of a timeline that lie just as far
 * apart as the report says.
 */
record EventsApart(ToldEvent start, ToldEvent detected, ToldEvent end) {

  private static final Duration MAX_ROUNDING = Duration.ofMinutes(10);

  /** How far off a time may be that somebody counted loosely. */
  private enum Rounding {
    NONE,
    /** One percent, ten minutes at most. */
    ONE_PERCENT;

    Duration of(Duration stated) {
      Duration percent = stated.dividedBy(100);
      Duration most = percent.compareTo(MAX_ROUNDING) > 0 ? MAX_ROUNDING : percent;
      return this == NONE ? Duration.ZERO : most;
    }
  }

  /**
   * The events. Whether time to recovery counts from the start or from the detection is tried both
   * ways; only one solution in all is believed.
   */
  static Optional<EventsApart> find(List<ToldEvent> events, StatedDurations durations) {
    Optional<Duration> toDetection = durations.toDetection();
    Optional<Duration> toRecovery = durations.toRecovery().filter(d -> !d.isZero());
    if (toDetection.isEmpty() || toRecovery.isEmpty()) {
      return Optional.empty();
    }
    for (Rounding rounding : Rounding.values()) {
      List<EventsApart> all = all(events, toDetection.get(), toRecovery.get(), rounding);
      if (!all.isEmpty()) {
        boolean one = all.stream().map(EventsApart::instants).distinct().count() == 1;
        return one ? Optional.of(all.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<EventsApart> all(
      List<ToldEvent> events, Duration toDetection, Duration toRecovery, Rounding rounding) {
    List<EventsApart> found = new ArrayList<>();
    for (ToldEvent start : events) {
      nearest(events, start, toDetection, rounding)
          .ifPresent(
              detected -> {
                nearest(events, start, toRecovery, rounding)
                    .ifPresent(end -> found.add(new EventsApart(start, detected, end)));
                if (!toDetection.isZero()) {
                  nearest(events, detected, toRecovery, rounding)
                      .ifPresent(end -> found.add(new EventsApart(start, detected, end)));
                }
              });
    }
    return found;
  }

  /** The event that comes nearest to being so long after another, if it is near enough. */
  private static Optional<ToldEvent> nearest(
      List<ToldEvent> events, ToldEvent event, Duration distance, Rounding rounding) {
    Instant then = event.instant().plus(distance);
    return events.stream()
        .min(Comparator.comparing(e -> off(then, e)))
        .filter(e -> off(then, e).compareTo(rounding.of(distance)) <= 0);
  }

  private static Duration off(Instant then, ToldEvent event) {
    return Duration.between(then, event.instant()).abs();
  }

  private List<Instant> instants() {
    return List.of(start.instant(), detected.instant(), end.instant());
  }
}
