package dev.postmortem.schema.document;

import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.Span;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One event of the timeline, read from a table row or a list item.
 *
 * @param span the whole row or item
 * @param time the time as written
 * @param at the moment, if date and zone could be told from the event, its heading or {@code
 *     started_at}
 * @param zoned whether a zone or offset stands in the event, its column head or its heading
 * @param text what happened
 * @param source a link or a filled source cell
 * @param unverified whether it is marked {@code (unverified)}
 */
public record TimelineEvent(
    Span span,
    Located<String> time,
    Optional<OffsetDateTime> at,
    boolean zoned,
    Prose text,
    Optional<Located<String>> source,
    boolean unverified) {}
