package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class FaultTreeMismatchTest {

  private final RuleBench rule = RuleBench.of("fault-tree-mismatch");

  @Test
  void oneFactorBesideAnAndIsEnoughAlone() {
    rule.expects(
        """
        ---
        contributing_factors: [{ factor: missing-canary }, { factor: alert-missing }, { factor: silent-failure }]
        fault_tree:
          any:
            - silent-failure
              ^^^^^^^^^^^^^^ In this tree silent-failure alone is enough, but others are listed
            - all: [missing-canary, alert-missing]
        ---
        """);
  }

  @Test
  void aFactorThatIsNeededTwiceIsNotEnough() {
    rule.passes(
        """
        ---
        contributing_factors: [{ factor: missing-canary }, { factor: alert-missing }]
        fault_tree:
          all:
            - any: [missing-canary, alert-missing]
            - alert-missing
            - missing-canary
        ---
        """);
  }

  @Test
  void oneFactorAloneIsForAnotherRule() {
    rule.passes(
        """
        ---
        contributing_factors: [{ factor: missing-canary }]
        fault_tree: missing-canary
        ---
        """);
  }

  @Test
  void factorsThatAreNotListedAreNamed() {
    rule.expects(
        """
        ---
        fault_tree: { all: [disk-full] }
                            ^^^^^^^^^ "disk-full" is in the fault tree but not in `contributing_factors`
        ---
        """);
  }

  @Test
  void whatIsNoTreeIsForTheSchema() {
    rule.passes("---\nfault_tree: { some: [x] }\n---\n", "---\nfault_tree: []\n---\n");
  }
}
