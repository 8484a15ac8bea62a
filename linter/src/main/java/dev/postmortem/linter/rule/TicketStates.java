package dev.postmortem.linter.rule;

import java.util.Map;
import java.util.Optional;

/** What trackers say of tickets, as far as they were asked. */
public final class TicketStates {

  private static final TicketStates NOT_ASKED = new TicketStates(Map.of(), false);

  private final Map<String, TicketState> states;
  private final boolean asked;

  private TicketStates(Map<String, TicketState> states, boolean asked) {
    this.states = Map.copyOf(states);
    this.asked = asked;
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

  /** Nobody was asked. */
  public static TicketStates notAsked() {
    return NOT_ASKED;
  }

  /** What trackers answered, by ticket as written; a ticket without an answer is not in it. */
  public static TicketStates of(Map<String, TicketState> states) {
    return new TicketStates(states, true);
  }

  /** Whether any tracker was asked at all. */
  public boolean wereAsked() {
    return asked;
  }

  /** How its tracker has a ticket; empty if that is not known. */
  public Optional<TicketState> of(String ticket) {
    return Optional.ofNullable(states.get(ticket));
  }
}
