package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyEndsAtPersonTest {

  private final RuleBench rule = RuleBench.of("why-ends-at-person");

  @Test
  void everyEndIsLookedAt() {
    rule.expects(
        """
        ## Five whys

        - The pool was empty
          - A developer merged the change on Friday
            ^^^^^^^^^^^^^^^^^^ The last why ends at a person: "A developer merged"
          - The alert was off
            - We forgot to switch it on
              ^^^^^^^^^^^^^^^^^^^ The last why ends at a person: "We forgot to switch"
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The on-call engineer had no access to the console",
        "The on-call engineer could not see the lag",
        "The runbook names no order",
        "The operator pod restarted",
        "The check was never written",
        "The client library keeps its last connection"
      })
  void lackOfMeansIsNoEndAtAPerson(String answer) {
    rule.passes("## Five whys\n\n- Why was it down? The pool was empty.\n  - " + answer + "\n");
  }

  @Test
  void aQuestionAboutAPersonIsNotItsAnswer() {
    rule.passes(
        """
        ## Five whys

        1. Why was it down? The pool was empty.
        2. Why did the on-call engineer restart the wrong host? Both are called cert-a.
        """);
  }
}
