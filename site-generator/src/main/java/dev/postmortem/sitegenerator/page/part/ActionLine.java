package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * An action in a table.
 *
 * @param id as its postmortem calls it
 * @param incident the postmortem
 * @param anchor its place on the postmortem's page
 * @param state for people, for example {@code overdue by 12 days}
 * @param mark one of {@code open}, {@code overdue}, {@code done}, {@code dropped}: names a shape
 * @param due for people
 * @param isoDue for sorting
 * @param age for people, for example {@code 34 days}
 * @param ageDays for sorting
 * @param ticketUrl where the tracker shows the ticket
 * @param addresses factors it works against
 */
public record ActionLine(
    String id,
    String action,
    PageLink incident,
    String anchor,
    Optional<String> kind,
    Optional<String> owner,
    Optional<String> due,
    String isoDue,
    String state,
    String mark,
    Optional<String> age,
    String ageDays,
    Optional<String> ticket,
    Optional<String> ticketUrl,
    List<PageLink> addresses,
    Optional<String> doneWhen,
    Optional<String> verifiedBy,
    Optional<String> verifiedUrl) {}
