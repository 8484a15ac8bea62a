package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class SingleCauseTest {

  private final RuleBench rule = RuleBench.of("single-cause");

  @Test
  void aSystemAsTheCulpritIsFound() {
    rule.expects(
        """
            The culprit was a memory leak in the parser.
            ^^^^^^^^^^^^^^^ Claims a single cause: "The culprit was"
            """);
  }

  @Test
  void theSearchForOneIsFine() {
    rule.expects(
        """
            While looking for the root cause, on-call restarted the node.
            """);
  }

  @Test
  void severalCausesAreFine() {
    rule.expects(
        """
            The root causes are told below.
            """);
  }
}
