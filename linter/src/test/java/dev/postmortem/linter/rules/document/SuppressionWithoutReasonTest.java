package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class SuppressionWithoutReasonTest {

  private final RuleBench rule = RuleBench.of("suppression-without-reason");

  @Test
  void aWaiverWithoutReasonIsFound() {
    rule.expects(
        """
            ---
            accept:
              - rule: no-actions
                      ^^^^^^^^^^ no-actions is let stand without a reason
            ---
            """);
  }

  @Test
  void dashesWithoutWordsAreNoReason() {
    rule.expects(
        """
            <!-- postmortem-disable-file hindsight -- -->
                                         ^^^^^^^^^ hindsight is let stand without a reason

            Text.
            """);
  }

  @Test
  void eachRuleOfACommentIsNamed() {
    rule.expects(
        """
            <!-- postmortem-disable hindsight, heroics -->
                                    ^^^^^^^^^ hindsight is let stand without a reason
                                               ^^^^^^^ heroics is let stand without a reason

            Text.
            """);
  }

  @Test
  void aReasonIsEnough() {
    rule.expects(
        """
            <!-- postmortem-disable-next-line hindsight -- quoting the customer -->
            Text.
            """);
  }
}
