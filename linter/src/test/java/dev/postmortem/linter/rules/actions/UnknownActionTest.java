package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnknownActionTest {

  private final RuleBench rule = RuleBench.of("unknown-action");

  @Test
  void belowFollowUpEveryIdIsLookedAt() {
    rule.expects(
        """
            ---
            actions: [{id: A1, action: Send each release to one host first}]
            ---

            Printed on A4 and A1 paper, `A7` too.

            ## Follow-up

            A1 and A2.
                   ^^ `actions` has no action "A2"
            """);
  }

  @Test
  void idsOfAnotherFormSayNothing() {
    rule.passes(
        """
        ---
        actions: [{id: canary, action: Send each release to one host first}]
        ---

        See (A4).
        """);
  }
}
