package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketStateMismatchTest {

  private final RuleBench rule =
      RuleBench.of("ticket-state-mismatch")
          .tickets(Map.of("PAY-1", TicketState.OPEN, "PAY-2", TicketState.CLOSED));

  @Test
  void workInProgressIsOpen() {
    rule.expects(
        """
        ---
        actions:
          - {action: One, status: in-progress, ticket: PAY-2}
                                                       ^^^^^ The ticket "PAY-2" is closed, but this action is open
          - {action: Two, status: in-progress, ticket: PAY-1}
        ---
        """);
  }

  @Test
  void droppedWorkIsNotOpen() {
    rule.expects(
        """
        ---
        actions:
          - {action: One, status: dropped, ticket: PAY-1}
                                                   ^^^^^ The ticket "PAY-1" is open, but this action is dropped
          - {action: Two, status: dropped, ticket: PAY-2}
        ---
        """);
  }

  @Test
  void aTicketForSeveralActionsStaysOpenUntilTheLastIsDone() {
    rule.passes(
        """
        ---
        actions:
          - {action: One, status: done, ticket: PAY-1}
          - {action: Two, status: open, ticket: PAY-1}
        ---
        """);
  }

  @Test
  void unknownTicketsAreNotReported() {
    rule.passes("---\nactions: [{action: One, status: done, ticket: PAY-9}]\n---\n");
  }
}
