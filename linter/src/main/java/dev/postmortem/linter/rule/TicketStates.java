package dev.postmortem.linter.rule;

import java.util.Map;
import java.util.Optional;

/** What trackers say about tickets, as far as they were asked. */
public final class TicketStates {

  private static final TicketStates NOT_ASKED = new TicketStates(Optional.empty());

  /** Empty if no tracker was asked. */
  private final Optional<Map<String, TicketState>> answers;

  private TicketStates(Optional<Map<String, TicketState>> answers) {
    this.answers = answers;
  }

  /** How a tracker has a ticket. */
  public enum TicketState {
    /** There is work to do. */
    OPEN,
    /** It is done, or will not be done. */
    CLOSED,
    /** The tracker has no such ticket, or none that the token may see. */
    MISSING
  }

  /** No tracker was asked. */
  public static TicketStates notAsked() {
    return NOT_ASKED;
  }

  /** What trackers answered, by ticket as written; a ticket without an answer is not in it. */
  public static TicketStates of(Map<String, TicketState> states) {
    return new TicketStates(Optional.of(Map.copyOf(states)));
  }

  /** Whether any tracker was asked at all. */
  public boolean wereAsked() {
    return answers.isPresent();
  }

  /** How its tracker has a ticket; empty if that is not known. */
  public Optional<TicketState> of(String ticket) {
    return answers.map(states -> states.get(ticket));
  }
}
