package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingTicketTest {

  private static final String ACTION = "---\nactions: [{action: One, ticket: PAY-1}]\n---\n";

  private final RuleBench rule = RuleBench.of("missing-ticket");

  @Test
  void withoutTrackerAnswersNothingIsReported() {
    rule.passes(ACTION);
  }

  @Test
  void whatIsThereOrUnknownIsFine() {
    rule.tickets(Map.of("PAY-1", TicketState.CLOSED)).passes(ACTION);
    rule.tickets(Map.of("PAY-2", TicketState.MISSING)).passes(ACTION);
  }

  @Test
  void aSuppressionIsUnusedOnlyWhereTrackersWereAsked() {
    String waived =
        "---\nactions: [{action: One, ticket: PAY-1}]\n"
            + "accept: [{rule: missing-ticket, reason: The tracker is being moved}]\n---\n";
    RuleBench unused = RuleBench.of("unused-suppression");

    unused.passes(waived);
    unused
        .tickets(Map.of("PAY-1", TicketState.OPEN))
        .expects(
            """
            ---
            actions: [{action: One, ticket: PAY-1}]
            accept: [{rule: missing-ticket, reason: The tracker is being moved}]
                            ^^^^^^^^^^^^^^ This suppression matches no finding of missing-ticket
            ---
            """);
  }
}
