package dev.postmortem.importer.moment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments of an incident, as far as a report names them.
 *
 * @param detector who or what noticed, where the words of the detection say so
 * @param notes why moments that seemed to be named were left out
 * @param candidates for moments that are missing, by key, events that come near and are not trusted
 */
public record RecoveredMoments(
    Optional<RecoveredMoment> started,
    Optional<RecoveredMoment> detected,
    Optional<RecoveredMoment> mitigated,
    Optional<RecoveredMoment> resolved,
    Optional<String> detector,
    List<String> notes,
    Map<String, RecoveredMoment> candidates) {

  /** Without candidates. */
  public RecoveredMoments(
      Optional<RecoveredMoment> started,
      Optional<RecoveredMoment> detected,
      Optional<RecoveredMoment> mitigated,
      Optional<RecoveredMoment> resolved,
      Optional<String> detector,
      List<String> notes) {
    this(started, detected, mitigated, resolved, detector, notes, Map.of());
  }

  /** No moment is known. */
  public static final RecoveredMoments NONE =
      new RecoveredMoments(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Copies the notes. */
  public RecoveredMoments {
    notes = List.copyOf(notes);
    candidates = Collections.unmodifiableMap(new LinkedHashMap<>(candidates));
  }

  RecoveredMoments withCandidates(Map<String, RecoveredMoment> near) {
    return new RecoveredMoments(started, detected, mitigated, resolved, detector, notes, near);
  }

  /** These, and of the moments that are missing those of another reading. */
  public RecoveredMoments or(RecoveredMoments other) {
    return new RecoveredMoments(
        started.or(other::started),
        detected.or(other::detected),
        mitigated.or(other::mitigated),
        resolved.or(other::resolved),
        detector.or(other::detector),
        Stream.concat(notes.stream(), other.notes.stream()).distinct().toList());
  }

  RecoveredMoments withNote(String note) {
    return new RecoveredMoments(
        started,
        detected,
        mitigated,
        resolved,
        detector,
        Stream.concat(notes.stream(), Stream.of("some times: " + note)).toList());
  }

  RecoveredMoments withoutDetector() {
    return new RecoveredMoments(started, detected, mitigated, resolved, Optional.empty(), notes);
  }

  /** Whether each known moment is not before the one it follows. */
  boolean inOrder() {
    return notAfter(started, detected)
        && notAfter(started, mitigated)
        && notAfter(started, resolved)
        && notAfter(detected, mitigated)
        && notAfter(detected, resolved)
        && notAfter(mitigated, resolved);
  }

  private static boolean notAfter(
      Optional<RecoveredMoment> first, Optional<RecoveredMoment> second) {
    return first.isEmpty()
        || second.isEmpty()
        || !first.get().at().toInstant().isAfter(second.get().at().toInstant());
  }
}
