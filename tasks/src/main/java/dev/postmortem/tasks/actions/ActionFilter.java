package dev.postmortem.tasks.actions;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions are asked for; all the given conditions must hold.
 *
 * @param statuses as written in the files; an action without one is open
 * @param timing whether only those past their due date are asked for
 * @param service a service of the incident
 * @param factor canonical id of a factor that the action addresses
 * @param owner a role or group, as written
 */
public record ActionFilter(
    Set<ActionStatus> statuses,
    Timing timing,
    Optional<String> service,
    Optional<ActionKind> kind,
    Optional<String> factor,
    Optional<String> owner) {

  /** Whether due dates matter. */
  public enum Timing {
    /** Overdue or not. */
    ANY,
    /** Only those past their due date. */
    OVERDUE
  }

  /** Copies the statuses. */
  public ActionFilter {
    statuses = Set.copyOf(statuses);
  }

  /** The actions asked for: what is longest overdue first, then by due date; those without last. */
  public List<ActionRow> of(List<ActionRow> rows) {
    return rows.stream()
        .filter(this::matches)
        .sorted(
            Comparator.comparing((ActionRow r) -> r.state() != ActionState.OVERDUE)
                .thenComparing(r -> !r.state().open())
                .thenComparing(r -> r.action().due().orElse(LocalDate.MAX))
                .thenComparing(ActionRow::postmortem)
                .thenComparing(ActionRow::place))
        .toList();
  }

  private boolean matches(ActionRow row) {
    return statuses.contains(row.action().status().orElse(ActionStatus.OPEN))
        && (timing == Timing.ANY || row.state() == ActionState.OVERDUE)
        && service.filter(s -> !row.origin().services().contains(s)).isEmpty()
        && kind.filter(k -> !row.action().kind().equals(Optional.of(k))).isEmpty()
        && factor.filter(f -> !row.factors().contains(f)).isEmpty()
        && owner
            .filter(o -> !row.action().owner().map(String::strip).equals(Optional.of(o)))
            .isEmpty();
  }
}
