package dev.postmortem.schema.time;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A time as written at one place of a text: a date, a clock time (the first of a range), a zone;
 * each if it is there, in any order.
 *
 * @param exact whether the clock time is exact: false if it is approximate, doubted, the beginning
 *     of a range, or 24:00
 * @param start where the phrase begins in the text that was read, brackets excluded
 * @param end where it ends, brackets excluded
 * @param rest where the words begin that follow it, separators passed over
 */
public record TimePhrase(
    Optional<PartialDate> date,
    Optional<LocalTime> clock,
    Optional<NamedZone> zone,
    boolean exact,
    int start,
    int end,
    int rest) {}
