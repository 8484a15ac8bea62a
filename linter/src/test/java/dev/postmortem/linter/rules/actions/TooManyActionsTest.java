package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TooManyActionsTest {

  private final RuleBench rule = RuleBench.of("too-many-actions");

  private static String actions(int count, String status) {
    return "---\nactions:\n"
        + "  - { action: Send each release to one host, status: %s }\n"
            .formatted(status)
            .repeat(count)
        + "---\n";
  }

  @Test
  void eightAreNotTooMany() {
    rule.passes(actions(8, "open"));
  }

  @Test
  void nineAre() {
    rule.expects(
        actions(9, "open")
            .replace(
                "actions:\n", "actions:\n^^^^^^^ 9 actions are listed; at most 8 are expected\n"));
  }

  @Test
  void workThatIsDoneIsNoWishList() {
    rule.passes(actions(12, "done"), actions(12, "dropped"));
  }
}
