package dev.postmortem.importer.moment;

import dev.postmortem.schema.time.DurationPhrase;
import dev.postmortem.schema.time.DurationScanner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a report says that parts of an incident took.
 *
 * @param detection from start to detection
 * @param repair until users were no longer affected
 * @param resolution until it was over
 * @param whole how long it lasted, whatever that means
 * @param told how long the report's prose says that it lasted: enough to confirm, not to contradict
 */
public record StatedDurations(
    Optional<String> detection,
    Optional<String> repair,
    Optional<String> resolution,
    Optional<String> whole,
    Optional<String> told) {

  /** Time to detection, if it is stated exactly. */
  Optional<Duration> toDetection() {
    return detection.flatMap(DurationScanner::stated);
  }

  /**
   * The one stated time to the end; empty if several are stated, of which each means something
   * else.
   */
  Optional<Duration> toRecovery() {
    List<Duration> stated =
        Stream.of(whole, repair, resolution)
            .flatMap(Optional::stream)
            .flatMap(d -> DurationScanner.stated(d).stream())
            .distinct()
            .toList();
    return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
  }

  /**
   * A duration as it is in a report.
   *
   * @param words as written
   */
  record Stated(String words, Duration value) {}

  /** The stated time to the end. */
  Optional<Stated> ofEnd() {
    return resolution
        .or(() -> whole)
        .flatMap(w -> DurationScanner.stated(w).map(d -> new Stated(w.strip(), d)));
  }

  /** Whether an incident may have lasted so long; also if nothing is stated. */
  boolean fitWhole(Duration actual) {
    List<DurationPhrase> stated = phrases(Stream.of(whole, resolution));
    return stated.isEmpty() || stated.stream().anyMatch(d -> d.fits(actual));
  }

  /** Whether a stated length says that an incident lasted so long. */
  boolean confirmWhole(Duration actual) {
    return phrases(Stream.of(whole, resolution, told)).stream().anyMatch(d -> d.fits(actual));
  }

  /** Whether a stated length is this one, to the minute. */
  boolean equalWhole(Duration actual) {
    return phrases(Stream.of(whole, resolution, told)).stream()
        .anyMatch(d -> d.value().minus(actual).abs().compareTo(Duration.ofMinutes(1)) <= 0);
  }

  private static List<DurationPhrase> phrases(Stream<Optional<String>> stated) {
    return stated
        .flatMap(Optional::stream)
        .flatMap(d -> DurationScanner.all(d).stream().limit(1))
        .toList();
  }

  /** Whether so much time may lie between start and detection; also if nothing is stated. */
  boolean fitDetection(Duration actual) {
    List<DurationPhrase> stated =
        detection.stream().flatMap(d -> DurationScanner.all(d).stream().limit(1)).toList();
    return stated.isEmpty() || stated.get(0).fits(actual);
  }
}
