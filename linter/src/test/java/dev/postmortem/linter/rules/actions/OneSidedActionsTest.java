package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class OneSidedActionsTest {

  private final RuleBench rule = RuleBench.of("one-sided-actions");

  @Test
  void actionsWithoutKindAreNotReported() {
    rule.passes(
        """
        ---
        actions:
          - { action: Send each release to one host first, kind: prevent }
          - { action: Page when cards are rejected }
        ---
        """,
        "---\nactions: []\n---\n");
  }

  @Test
  void whatWasDroppedLooksNowhere() {
    rule.expects(
        """
        ---
        actions:
        ^^^^^^^ All actions prevent; none detects the next incident earlier
          - { action: Send each release to one host first, kind: prevent }
          - { action: Page when cards are rejected, kind: detect, status: dropped }
        ---
        """);
  }

  @Test
  void whatOurOwnMonitoringSawNeedsNoMoreDetection() {
    rule.passes(
        """
        ---
        detected_by: monitoring
        actions:
          - { action: Send each release to one host first, kind: prevent }
        ---
        """);
  }

  @Test
  void learningAloneChangesNothing() {
    rule.expects(
        """
        ---
        actions:
        ^^^^^^^ All actions have `kind: learn`; none changes the system
          - { action: Measure the greeting rate, kind: learn }
        ---
        """);
  }

  @Test
  void onlyMitigatingAndLearningIsReported() {
    rule.expects(
        """
        ---
        detected_by: alert
        actions:
        ^^^^^^^ All actions mitigate, recover or learn; none prevents a recurrence
          - { action: Shed load above 900 requests, kind: mitigate }
          - { action: Measure the greeting rate, kind: learn }
        ---
        """);
  }

  @Test
  void severalSidesAreFine() {
    rule.passes(
        """
        ---
        actions:
          - { action: Shed load above 900 requests, kind: mitigate }
          - { action: Page when load is shed, kind: detect }
        ---
        """);
  }
}
