package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * A postmortem in a list.
 *
 * @param incident its title and page
 * @param date of its start
 * @param kind its kind, unless it is a plain incident
 * @param unfinished its status, unless it is published or closed
 * @param timeToResolve in seconds; empty if not known
 * @param teaser the first words of its summary
 * @param openActions for people, for example {@code 2 open, 1 overdue}
 */
public record IncidentRow(
    PageLink incident,
    SeverityBadge severity,
    Day date,
    Optional<String> kind,
    Optional<String> unfinished,
    List<PageLink> services,
    List<PageLink> factors,
    String detection,
    Optional<Amount> timeToResolve,
    Optional<String> teaser,
    Optional<String> openActions) {}
