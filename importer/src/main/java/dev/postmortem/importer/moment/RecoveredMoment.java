package dev.postmortem.importer.moment;

import java.time.OffsetDateTime;

/**
 * One of the four moments of an incident, as it was recovered.
 *
 * @param origin where it is known from, in a few words
 */
public record RecoveredMoment(OffsetDateTime at, String origin) {}
