package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class VagueActionTest {

  private final RuleBench rule = RuleBench.of("vague-action");

  @Test
  void thePromiseInTheBodyIsJudgedToo() {
    rule.expects(
        """
            ## Follow-up

            - [ ] Improve monitoring
                  ^^^^^^^ No result that anyone can check: "Improve monitoring"
            - [ ] Page when the queue is older than five minutes
            """);
  }
}
