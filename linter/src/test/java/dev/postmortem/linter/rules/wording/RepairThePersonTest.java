package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class RepairThePersonTest {

  private final RuleBench rule = RuleBench.of("repair-the-person");

  @Test
  void anActionThatRepairsPeopleIsFound() {
    rule.expects(
        """
            ---
            actions:
              - action: Remind everyone to check the dashboard
                        ^^^^^^^^^^^^^^^^^^ Changes people instead of the system: "Remind everyone to"
              - action: Add the drain step to the runbook
            ---
            """);
  }
}
