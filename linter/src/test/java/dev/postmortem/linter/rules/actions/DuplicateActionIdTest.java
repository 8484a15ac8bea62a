package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class DuplicateActionIdTest {

  private final RuleBench rule = RuleBench.of("duplicate-action-id");

  @Test
  void everyFurtherActionIsFound() {
    rule.expects(
        """
            ---
            actions:
              - {id: A1, action: Send each release to one host first}
              - {action: Renew the certificate}
              - {id: A1, action: Page when the queue is full}
                     ^^ Another action has the id "A1"
              - {id: A1, action: Drain the node first}
                     ^^ Another action has the id "A1"
            ---
            """);
  }
}
