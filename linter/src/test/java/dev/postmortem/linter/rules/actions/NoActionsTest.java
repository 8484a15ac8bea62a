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

  @Test
  void workThatTheTextListsIsCounted() {
    rule.expects(
        """
            ---
            title: X
            actions: []
            ^^^^^^^ `actions` is empty; the text lists 2
            ---

            ## Action items

            - Add an alert on lag.
            - We will rotate the key.
            """);
  }
}
