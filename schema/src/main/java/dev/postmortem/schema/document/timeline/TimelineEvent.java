package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One event of the timeline, read from a table row, a list item, a line or a sub-heading.
 *
 * @param span the whole row or item
 * @param time the time as written
 * @param local date and clock time, if both follow from the event, its neighbourhood, {@code
 *     started_at}, or the date in title or file name; in the zone of the timeline
 * @param at the moment, if the zone is known too: from the event, its column head or heading, words
 *     such as "all times UTC", or the offset of {@code started_at}
 * @param exact whether date and clock time are certain: nothing says "about", the figures of the
 *     date have one reading, and the times around leave no question which day it was
 * @param zone the zone that is written for it: in the event, its column head or heading, or in the
 *     words about the times, unless these contradict each other
 * @param zoned whether a zone is written, be it in the event or one above it, its column head, its
 *     heading or a line that is about the times; false where only {@code started_at} tells it
 * @param text what happened
 * @param source a link or a filled source cell
 * @param unverified whether it, or the cell for its source, is marked {@code (unverified)}
 */
public record TimelineEvent(
    Span span,
    Located<String> time,
    Optional<LocalDateTime> local,
    Optional<OffsetDateTime> at,
    boolean exact,
    Optional<NamedZone> zone,
    boolean zoned,
    Prose text,
    Optional<Located<String>> source,
    boolean unverified) {

  /** How authors mark what they could not trace to a source. */
  static final String UNVERIFIED = "(unverified)";

  /**
   * The moment for those who must not guess: empty unless date, clock time and zone are all written
   * and have one reading.
   */
  public Optional<OffsetDateTime> certain() {
    return exact ? zone.flatMap(z -> local.flatMap(z::moment)) : Optional.empty();
  }
}
