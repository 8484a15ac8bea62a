package dev.postmortem.schema.document;

import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.Span;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One event of the timeline, read from a table row, a list item, a line or a sub-heading.
 *
 * @param span the whole row or item
 * @param time the time as written
 * @param local date and clock time, if both could be told from the event, its neighbourhood, {@code
 *     started_at}, or the date in title or file name; in whatever zone the timeline is kept
 * @param at the moment, if the zone, too, could be told: from the event, its column head or
 *     heading, words such as "all times UTC", or the offset of {@code started_at}
 * @param zoned whether a zone is written, be it in the event or one above it, its column head, its
 *     heading or a line that speaks of the times; false where only {@code started_at} tells it
 * @param text what happened
 * @param source a link or a filled source cell
 * @param unverified whether it is marked {@code (unverified)}
 */
public record TimelineEvent(
    Span span,
    Located<String> time,
    Optional<LocalDateTime> local,
    Optional<OffsetDateTime> at,
    boolean zoned,
    Prose text,
    Optional<Located<String>> source,
    boolean unverified) {}
