package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ActionWithoutTicketTest {

  private final RuleBench rule = RuleBench.of("action-without-ticket");

  @Test
  void aTicketMustMatchATracker() {
    rule.configured(
            """
            profile: strict
            trackers: [{pattern: 'PAY-[0-9]+'}]
            """)
        .expects(
            """
            ---
            actions:
              - {action: Page on rejected cards, ticket: PAY-12}
              - {action: Send releases to one host first, ticket: soon}
                                                                  ^^^^ No configured tracker has tickets like "soon"
              - action: Renew certificates by themselves
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This action has no ticket
            ---
            """);
  }

  @Test
  void droppedActionsNeedNone() {
    rule.expects(
        """
            ---
            actions:
              - {action: Move to another vendor, status: dropped}
            ---
            """);
  }
}
