package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ActionWithoutDueDateTest {

  private final RuleBench rule = RuleBench.of("action-without-due-date");

  @Test
  void aDayBeforeTheIncidentIsASlip() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00Z
            actions:
              - action: Page on rejected cards
                due: 2026-06-03
                     ^^^^^^^^^^ This action is due before the incident started on 2026-06-04
              - action: Send releases to one host first
                due: 2026-06-04
            ---
            """);
  }

  @Test
  void doneAndDroppedActionsNeedNone() {
    rule.expects(
        """
            ---
            actions:
              - {action: Page on rejected cards, status: done}
              - {action: Move to another vendor, status: dropped}
              - {action: Send releases to one host first, status: in-progress}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This action has no due date
            ---
            """);
  }
}
