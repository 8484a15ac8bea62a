package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class JudgementalWordTest {

  private final RuleBench rule = RuleBench.of("judgemental-word");

  @Test
  void aJudgementOfWorkIsFound() {
    rule.expects(
        """
            The review was sloppy.
                           ^^^^^^ Judges people or their work: "sloppy"
            """);
  }

  @Test
  void badPerformanceOfASystemIsFine() {
    rule.expects(
        """
            The poor performance of the cache was not on any dashboard.
            """);
  }
}
