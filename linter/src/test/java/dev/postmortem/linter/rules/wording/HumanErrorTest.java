package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class HumanErrorTest {

  private final RuleBench rule = RuleBench.of("human-error");

  @Test
  void aNoteOfAFactorIsJudged() {
    rule.expects(
        """
            ---
            contributing_factors:
              - factor: missing-canary
                note: Operator error during the release
                      ^^^^^^^^^^^^^^ Gives human error as the cause: "Operator error"
            ---
            """);
  }

  @Test
  void errorsOfSystemsAreFine() {
    rule.expects(
        """
            The error rate rose, and the API answered with error code 503.
            """);
  }
}
