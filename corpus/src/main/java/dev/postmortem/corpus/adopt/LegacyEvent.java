package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.time.NamedZone;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An event of an older report's timeline.
 *
 * @param clock day and time as a clock showed them; empty if either is missing or approximate
 * @param zone the zone that holds for it, from itself or from the report
 * @param text what happened
 */
record LegacyEvent(Optional<LocalDateTime> clock, Optional<NamedZone> zone, String text) {

  /** The moment, if day, time and zone are known. */
  Optional<OffsetDateTime> at() {
    return zone.flatMap(z -> clock.flatMap(z::moment));
  }
}
