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
                      ^^^^^^^^^^ The suppression of no-actions has no reason
            ---
            """);
  }

  @Test
  void dashesWithoutWordsAreNoReason() {
    rule.expects(
        """
            <!-- postmortem-disable-file hindsight -- -->
                                         ^^^^^^^^^ The suppression of hindsight has no reason

            Text.
            """);
  }

  @Test
  void eachRuleOfACommentIsNamed() {
    rule.expects(
        """
            <!-- postmortem-disable hindsight, heroics -->
                                    ^^^^^^^^^ The suppression of hindsight has no reason
                                               ^^^^^^^ The suppression of heroics has no reason

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
