package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * An action in a table.
 *
 * @param id as its postmortem calls it
 * @param incident the postmortem
 * @param anchor its place on the postmortem's page
 * @param ticket the ticket, and where the tracker shows it
 * @param addresses factors it works against
 */
public record ActionLine(
    String id,
    String action,
    PageLink incident,
    String anchor,
    Optional<String> kind,
    Optional<String> owner,
    Optional<Day> due,
    Progress progress,
    Optional<Reference> ticket,
    List<PageLink> addresses,
    Proof proof) {

  /**
   * How far the action has come.
   *
   * @param state for people, for example {@code overdue by 12 days}
   * @param mark one of {@code open}, {@code overdue}, {@code done}, {@code dropped}: names a shape
   * @param age in days, while the action is open
   */
  public record Progress(String state, String mark, Optional<Amount> age) {}

  /**
   * How readers can tell that the action is complete.
   *
   * @param doneWhen what has to be true
   * @param verifiedBy what shows that it is
   */
  public record Proof(Optional<String> doneWhen, Optional<Reference> verifiedBy) {}
}
