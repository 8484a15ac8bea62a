package dev.postmortem.importer.moment;

import java.util.Optional;

/**
 * The moments of an incident, as far as a report names them.
 *
 * @param detector who or what noticed, where the words of the detection say so
 * @param note why a moment that seemed to be named was left out; empty if none was
 */
public record RecoveredMoments(
    Optional<RecoveredMoment> started,
    Optional<RecoveredMoment> detected,
    Optional<RecoveredMoment> mitigated,
    Optional<RecoveredMoment> resolved,
    Optional<String> detector,
    Optional<String> note) {

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
