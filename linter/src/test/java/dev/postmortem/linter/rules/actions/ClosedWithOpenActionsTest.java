package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ClosedWithOpenActionsTest {

  private final RuleBench rule = RuleBench.of("closed-with-open-actions");

  @Test
  void actionsWithoutStatusAreOpen() {
    rule.expects(
        """
            ---
            status: closed
                    ^^^^^^ This postmortem is closed, but 2 actions are open
            actions: [{action: Page on rejected cards}, {action: Send releases to one host first}]
            ---
            """);
  }

  @Test
  void aPublishedPostmortemMayHaveOpenActions() {
    rule.expects(
        """
            ---
            status: published
            actions: [{action: Page on rejected cards}]
            ---
            """);
  }
}
