package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnverifiedActionTest {

  private final RuleBench rule = RuleBench.of("unverified-action");

  @Test
  void onlyDoneActionsAreAsked() {
    rule.passes(
        """
        ---
        actions:
          - { action: One, status: open }
          - { action: Two, status: in-progress }
          - { action: Three, status: dropped }
          - { action: Four }
        ---
        """);
  }

  @Test
  void blankWordsVerifyNothing() {
    rule.expects(
        """
        ---
        actions:
          - action: One
            status: done
                    ^^^^ This action is done but not verified
            verified_by: "  "
        ---
        """);
  }
}
