package dev.postmortem.importer.moment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Leaves out stated moments that contradict others of the same report, and names both sides: a
 * later stage before an earlier one, or an end that a stated duration rules out.
 */
public final class Contradictions {

  private static final List<String> KEYS =
      List.of("started_at", "detected_at", "mitigated_at", "resolved_at");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** A stated duration that is off by a smaller share is only loosely stated. */
  private static final double LOOSELY = 0.25;

  private static final int MAX_DAYS_APART = 7;

  private Contradictions() {}

  /** The stated moments without those that contradict others, with a note for each. */
  public static RecoveredMoments resolved(RecoveredMoments stated, StatedDurations durations) {
    List<Optional<RecoveredMoment>> moments =
        List.of(stated.started(), stated.detected(), stated.mitigated(), stated.resolved());
    int kept = largestInOrder(moments);
    List<String> notes = new ArrayList<>(stated.notes());
    List<Optional<RecoveredMoment>> left = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      boolean keep = (kept & (1 << i)) != 0;
      if (!keep && moments.get(i).isPresent()) {
        notes.add(named(moments, i) + " contradicts " + opponent(moments, kept, i));
      }
      left.add(keep ? moments.get(i) : Optional.empty());
    }
    Optional<String> ruledOut = ruledOut(left, durations);
    ruledOut.ifPresent(
        duration -> {
          notes.add(named(left, 3) + " contradicts the stated duration \"" + duration + "\"");
          left.set(3, Optional.empty());
        });
    return new RecoveredMoments(
        left.get(0), left.get(1), left.get(2), left.get(3), stated.detector(), notes);
  }

  /** A period that lies far from the day of the report is left out: one of the two is mistyped. */
  public static RecoveredMoments ofDay(RecoveredMoments period, Optional<LocalDate> day) {
    Optional<OffsetDateTime> start = period.started().map(RecoveredMoment::at);
    boolean far =
        day.isPresent()
            && start.isPresent()
            && Math.abs(ChronoUnit.DAYS.between(day.get(), start.get().toLocalDate()))
                > MAX_DAYS_APART;
    return far
        ? new RecoveredMoments(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                "started_at (%s) contradicts the day of the report (%s)"
                    .formatted(MINUTE.format(start.get()), day.get())))
        : period;
  }

  /**
   * The largest set of moments that are in order, as bits; of several the one of earlier stages.
   */
  private static int largestInOrder(List<Optional<RecoveredMoment>> moments) {
    int best = 0;
    for (int set = 0; set < 16; set++) {
      boolean larger =
          Integer.bitCount(set) > Integer.bitCount(best)
              || (Integer.bitCount(set) == Integer.bitCount(best)
                  && Integer.lowestOneBit(set ^ best) == Integer.lowestOneBit(set & (set ^ best)));
      if (larger && isInOrder(moments, set)) {
        best = set;
      }
    }
    return best;
  }

  private static boolean isInOrder(List<Optional<RecoveredMoment>> moments, int set) {
    Optional<RecoveredMoment> before = Optional.empty();
    for (int i = 0; i < moments.size(); i++) {
      if ((set & (1 << i)) != 0) {
        Optional<RecoveredMoment> here = moments.get(i);
        if (here.isEmpty() || before.filter(b -> isAfter(b, here.get())).isPresent()) {
          return false;
        }
        before = here;
      }
    }
    return true;
  }

  private static boolean isAfter(RecoveredMoment first, RecoveredMoment second) {
    return first.at().toInstant().isAfter(second.at().toInstant());
  }

  private static String opponent(List<Optional<RecoveredMoment>> moments, int kept, int at) {
    for (int i = 0; i < moments.size(); i++) {
      boolean there = (kept & (1 << i)) != 0;
      if (there
          && isAfter(
              moments.get(Math.min(i, at)).orElseThrow(),
              moments.get(Math.max(i, at)).orElseThrow())) {
        return named(moments, i);
      }
    }
    return "another time";
  }

  private static String named(List<Optional<RecoveredMoment>> moments, int at) {
    return KEYS.get(at) + moments.get(at).map(m -> " (" + MINUTE.format(m.at()) + ")").orElse("");
  }

  /** The stated duration that no pair of the moments comes near; empty if there is none. */
  private static Optional<String> ruledOut(
      List<Optional<RecoveredMoment>> moments, StatedDurations durations) {
    Optional<OffsetDateTime> end = moments.get(3).map(RecoveredMoment::at);
    List<OffsetDateTime> starts = new ArrayList<>();
    moments.subList(0, 2).forEach(m -> m.ifPresent(s -> starts.add(s.at())));
    if (end.isEmpty() || starts.isEmpty()) {
      return Optional.empty();
    }
    List<OffsetDateTime> ends = new ArrayList<>(List.of(end.get()));
    moments.get(2).ifPresent(m -> ends.add(m.at()));
    return durations
        .ofEnd()
        .filter(
            stated ->
                starts.stream()
                    .noneMatch(
                        from ->
                            ends.stream()
                                .anyMatch(
                                    to -> isNear(Duration.between(from, to), stated.value()))))
        .map(StatedDurations.Stated::words);
  }

  private static boolean isNear(Duration actual, Duration stated) {
    double off = Math.abs(actual.toSeconds() - stated.toSeconds());
    return off <= LOOSELY * Math.max(actual.toSeconds(), stated.toSeconds()) || off <= 300;
  }
}
