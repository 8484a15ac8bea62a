package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ActionWithoutOwnerTest {

  private final RuleBench rule = RuleBench.of("action-without-owner");

  @Test
  void anEmptyOwnerIsNone() {
    rule.expects(
        """
            ---
            actions:
              - action: Page on rejected cards
                        ^^^^^^^^^^^^^^^^^^^^^^ This action has no owner
                owner:
            ---
            """);
  }

  @Test
  void anActionWithoutWordsIsFoundAtItsEntry() {
    rule.expects(
        """
            ---
            actions:
              - due: 2026-07-01
                ^^^^^^^^^^^^^^^ This action has no owner
            ---
            """);
  }
}
