package dev.postmortem.corpus.analytics.action;

import dev.postmortem.schema.model.Postmortem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One action with where it stands.
 *
 * @param origin the postmortem that it follows from
 * @param place its place in that postmortem's list, from 1
 * @param action as written
 * @param state by the view's {@code today}
 * @param timing when it ended, and how long it took or has been waiting
 * @param factors canonical ids of the factors that it addresses
 */
public record ActionRow(
    Origin origin,
    int place,
    Postmortem.Action action,
    ActionState state,
    Timing timing,
    List<String> factors) {

  /**
   * The postmortem that an action follows from.
   *
   * @param id the postmortem's
   * @param started the incident's own date
   * @param severity the incident's
   * @param services the incident's
   */
  public record Origin(
      String id, Optional<LocalDate> started, Optional<String> severity, List<String> services) {}

  /**
   * When an action ended, and how long it took or has been waiting.
   *
   * @param doneOn when it was done: as written, else the day of the commit that said so
   * @param droppedOn when it was dropped, likewise; the file's {@code done_on} serves here too
   * @param age days since the incident started, at least 0; empty unless it is open
   * @param daysOverdue days since its due date; empty unless it is overdue
   * @param daysToDone days from the incident's start until it was done; empty unless both are known
   *     and in that order
   */
  public record Timing(
      Optional<LocalDate> doneOn,
      Optional<LocalDate> droppedOn,
      Optional<Integer> age,
      Optional<Integer> daysOverdue,
      Optional<Integer> daysToDone) {}

  /** Id of the postmortem that it follows from. */
  public String postmortem() {
    return origin.id();
  }

  /** Postmortem and action in one word, for example {@code 2026-06-04-checkout#A1}. */
  public String key() {
    return origin.id() + "#" + action.id();
  }
}
