package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * A postmortem in a list.
 *
 * @param date of its start, for people
 * @param isoDate of its start, {@code yyyy-mm-dd}; empty if it has none
 * @param kind its kind, unless it is a plain incident
 * @param unfinished its status, unless it is published or closed
 * @param timeToResolve for people
 * @param timeToResolveSeconds for sorting; empty if not known
 * @param teaser the first words of its summary
 * @param openActions for people, for example {@code 2 open, 1 overdue}
 */
public record IncidentRow(
    String title,
    String href,
    SeverityBadge severity,
    String date,
    String isoDate,
    Optional<String> kind,
    Optional<String> unfinished,
    List<PageLink> services,
    List<PageLink> factors,
    String detection,
    Optional<String> timeToResolve,
    String timeToResolveSeconds,
    Optional<String> teaser,
    Optional<String> openActions) {}
