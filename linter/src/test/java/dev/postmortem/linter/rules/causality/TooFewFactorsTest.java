package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TooFewFactorsTest {

  private final RuleBench rule = RuleBench.of("too-few-factors");

  @Test
  void noneAtAllIsFoundAtTheTop() {
    rule.expects(
        """
            ---
            ^^^ No contributing factor is listed; at least 2 are expected
            title: X
            ---
            """);
  }

  @Test
  void oneNamedTwiceIsOne() {
    rule.expects(
        """
            ---
            contributing_factors:
            ^^^^^^^^^^^^^^^^^^^^ One contributing factor is listed; at least 2 are expected
              - factor: missing-canary
              - factor: missing-canary
            ---
            """);
  }

  @Test
  void theMinimumMayBeSet() {
    rule.configured(
            """
            profile: strict
            rules:
              too-few-factors: { minimum: 3 }
            """)
        .expects(
            """
            ---
            contributing_factors: [{factor: missing-canary}, {factor: alert-missing}]
            ^^^^^^^^^^^^^^^^^^^^ 2 contributing factors are listed; at least 3 are expected
            ---
            """);
  }
}
