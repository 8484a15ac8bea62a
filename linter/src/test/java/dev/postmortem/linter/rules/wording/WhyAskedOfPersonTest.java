package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class WhyAskedOfPersonTest {

  private final RuleBench rule = RuleBench.of("why-asked-of-person");

  @Test
  void aWhyOfASystemIsFine() {
    rule.expects(
        """
            Why was the command available in production?
            """);
  }

  @Test
  void aWhyOfAPersonInAListIsFound() {
    rule.expects(
        """
            - Why did the engineer restart the database?
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Asks people to justify themselves: "Why did the engineer restart"
            """);
  }
}
