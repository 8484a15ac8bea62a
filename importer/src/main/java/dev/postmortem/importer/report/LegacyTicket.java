package dev.postmortem.importer.report;

import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.model.ActionStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ticket and the state of an action: some reports write both into one cell ("Bug 17 DONE").
 *
 * @param words the ticket as written, without a state after it; empty if there is none
 * @param status the state, where the report says it
 */
public record LegacyTicket(Optional<String> words, Optional<ActionStatus> status) {

  private static final List<String> NO_TICKETS =
      List.of("", "-", "–", "—", "n/a", "na", "none", "tbd", "?");
  private static final Map<String, ActionStatus> STATES = states();

  private static Map<String, ActionStatus> states() {
    Map<String, ActionStatus> states = new LinkedHashMap<>();
    states.put("not done", ActionStatus.OPEN);
    Stream.of("done", "fixed", "completed", "complete", "closed", "resolved", "finished", "merged")
        .forEach(s -> states.put(s, ActionStatus.DONE));
    Stream.of("todo", "to do", "open", "not started", "new", "planned", "backlog", "pending")
        .forEach(s -> states.put(s, ActionStatus.OPEN));
    Stream.of("in progress", "in-progress", "ongoing", "wip", "started", "in review", "doing")
        .forEach(s -> states.put(s, ActionStatus.IN_PROGRESS));
    Stream.of("dropped", "cancelled", "canceled", "won't fix", "wontfix", "won't do", "rejected")
        .forEach(s -> states.put(s, ActionStatus.DROPPED));
    return states;
  }

  public static LegacyTicket of(ProseAction action) {
    String ticket =
        action.ticket().map(t -> String.join(" ", t.value().strip().split("\\s+", -1))).orElse("");
    Optional<ActionStatus> written = action.state().flatMap(t -> stateOf(t.value()));
    String lower = ticket.toLowerCase(Locale.ROOT);
    Optional<String> after =
        STATES.keySet().stream()
            .filter(state -> lower.equals(state) || lower.endsWith(" " + state))
            .findFirst();
    if (after.isPresent()) {
      written = written.or(() -> after.map(STATES::get));
      ticket = ticket.substring(0, ticket.length() - after.get().length()).strip();
    }
    boolean none = NO_TICKETS.contains(ticket.toLowerCase(Locale.ROOT));
    return new LegacyTicket(none ? Optional.empty() : Optional.of(ticket), state(action, written));
  }

  private static Optional<ActionStatus> stateOf(String words) {
    return Optional.ofNullable(
        STATES.get(words.strip().toLowerCase(Locale.ROOT).replace("’", "'")));
  }

  private static Optional<ActionStatus> state(ProseAction action, Optional<ActionStatus> written) {
    if (action.done()) {
      return Optional.of(ActionStatus.DONE);
    }
    boolean task = action.form() == ProseAction.Form.TASK_ITEM;
    return written.isPresent() || !task ? written : Optional.of(ActionStatus.OPEN);
  }

  public boolean isDone() {
    return status.filter(ActionStatus.DONE::equals).isPresent();
  }
}
