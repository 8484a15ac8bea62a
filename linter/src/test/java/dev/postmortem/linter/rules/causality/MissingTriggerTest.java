package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class MissingTriggerTest {

  private final RuleBench rule = RuleBench.of("missing-trigger");

  @Test
  void anUnknownTriggerIsAnAnswer() {
    rule.expects(
        """
            ---
            trigger: { kind: unknown }
            ---
            """);
  }

  @Test
  void anEmptyTriggerIsFoundAtItsKey() {
    rule.expects(
        """
            ---
            title: X
            trigger:
            ^^^^^^^ The triggering event is not named
            ---
            """);
  }

  @Test
  void aSummaryAloneIsEnough() {
    rule.expects(
        """
            ---
            trigger: { summary: A spike of sign-ins }
            ---
            """);
  }
}
