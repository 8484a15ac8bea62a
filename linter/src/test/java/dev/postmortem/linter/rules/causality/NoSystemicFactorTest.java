package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class NoSystemicFactorTest {

  private final RuleBench rule = RuleBench.of("no-systemic-factor");

  @Test
  void anUnknownFactorMayLieAnywhere() {
    rule.passes(
        """
        ---
        contributing_factors: [{ factor: input-not-validated }, { factor: something-else }]
        ---
        """);
  }

  @Test
  void noFactorIsForAnotherRule() {
    rule.passes("---\ntitle: X\n---\n", "---\ncontributing_factors: []\n---\n");
  }

  @Test
  void aSingleSharpFactorIsSharp() {
    rule.expects(
        """
        ---
        contributing_factors: [{ factor: input-not-validated }]
        ^^^^^^^^^^^^^^^^^^^^ All contributing factors are at the sharp end, close to the event
        ---
        """);
  }
}
