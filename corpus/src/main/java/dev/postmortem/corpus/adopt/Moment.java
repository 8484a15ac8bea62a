package dev.postmortem.corpus.adopt;

import java.time.OffsetDateTime;

/**
 * One of the four moments of an incident, as it was recovered.
 *
 * @param origin where it is known from, in a few words
 */
record Moment(OffsetDateTime at, String origin) {}
