package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.document.ProseAction;
import dev.postmortem.schema.model.ActionStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The ticket and the state of an action: some reports write both into one cell ("Bug 17 DONE").
 *
 * @param words the ticket as written, without a state behind it; empty if there is none
 * @param status the state, where the report says it
 */
record LegacyTicket(Optional<String> words, Optional<ActionStatus> status) {

  private static final List<String> NO_TICKETS =
      List.of("", "-", "–", "—", "n/a", "na", "none", "tbd", "?");
  private static final Map<String, ActionStatus> STATES =
      Map.of(
          "done", ActionStatus.DONE,
          "fixed", ActionStatus.DONE,
          "completed", ActionStatus.DONE,
          "todo", ActionStatus.OPEN,
          "open", ActionStatus.OPEN,
          "in progress", ActionStatus.IN_PROGRESS,
          "wip", ActionStatus.IN_PROGRESS);

  static LegacyTicket of(ProseAction action) {
    String ticket =
        action.ticket().map(t -> String.join(" ", t.value().strip().split("\\s+", -1))).orElse("");
    Optional<ActionStatus> written = Optional.empty();
    String lower = ticket.toLowerCase(Locale.ROOT);
    for (String state :
        List.of("done", "fixed", "completed", "todo", "open", "in progress", "wip")) {
      boolean apart = lower.equals(state) || lower.endsWith(" " + state);
      if (apart && written.isEmpty()) {
        written = Optional.ofNullable(STATES.get(state));
        ticket = ticket.substring(0, ticket.length() - state.length()).strip();
      }
    }
    boolean none = NO_TICKETS.contains(ticket.toLowerCase(Locale.ROOT));
    return new LegacyTicket(none ? Optional.empty() : Optional.of(ticket), state(action, written));
  }

  private static Optional<ActionStatus> state(ProseAction action, Optional<ActionStatus> written) {
    if (action.done()) {
      return Optional.of(ActionStatus.DONE);
    }
    boolean task = action.form() == ProseAction.Form.TASK_ITEM;
    return written.isPresent() || !task ? written : Optional.of(ActionStatus.OPEN);
  }

  boolean isDone() {
    return status.filter(ActionStatus.DONE::equals).isPresent();
  }
}
