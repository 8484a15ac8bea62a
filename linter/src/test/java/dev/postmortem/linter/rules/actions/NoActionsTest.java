package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class NoActionsTest {

  private final RuleBench rule = RuleBench.of("no-actions");

  @Test
  void anEmptyListIsFoundAtItsKey() {
    rule.expects(
        """
            ---
            title: X
            actions: []
            ^^^^^^^ `actions` is empty
            ---
            """);
  }
}
