package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ImpossibleTimesTest {

  private final RuleBench rule = RuleBench.of("impossible-times");

  @Test
  void anEndBeforeItsStartIsFound() {
    rule.expects(
        """
        ---
        started_at: 2026-06-04T14:00:00Z
        resolved_at: 2026-06-04T13:00:00Z
                     ^^^^^^^^^^^^^^^^^^^^ resolved_at is before started_at
        ---
        """);
  }
}
