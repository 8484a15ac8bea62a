package dev.postmortem.tasks.ticket;

import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.util.Optional;

/** A tracker's answer for one ticket. */
sealed interface TrackerAnswer {

  /** How it has the ticket, or that it has none. */
  record Answered(TicketState state, Optional<String> tag) implements TrackerAnswer {}

  /** The same as before. */
  record Unchanged() implements TrackerAnswer {}

  /**
   * Nothing that helps, and asking for other tickets will not do better.
   *
   * @param why in a few words
   */
  record Failed(String why) implements TrackerAnswer {}
}
