package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class OverdueActionTest {

  private final RuleBench rule = RuleBench.of("overdue-action");

  @Test
  void yesterdayIsOverdueAndTodayIsNot() {
    rule.expects(
        """
            ---
            actions:
              - {action: One, due: 2026-06-30}
                                   ^^^^^^^^^^ This action is overdue by one day
              - {action: Two, due: 2026-07-01}
              - {action: Three, due: 2026-05-01, status: done}
            ---
            """);
  }
}
