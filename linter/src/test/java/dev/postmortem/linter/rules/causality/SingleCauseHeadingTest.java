package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class SingleCauseHeadingTest {

  private final RuleBench rule = RuleBench.of("single-cause-heading");

  @Test
  void aHeadingThatSaysMoreIsNotRenamed() {
    rule.expects(
        """
            ## Root cause of the card errors
               ^^^^^^^^^^ Presumes a single cause: "Root cause"

            The certificate had expired.
            """);
  }

  @Test
  void onlyOneHeadingIsRenamed() {
    rule.expects(
        """
            ## Root cause
               ^^^^^^^^^^ Presumes a single cause: "Root cause"

            One.

            ## The cause
                   ^^^^^ Presumes a single cause: "cause"

            Two.
            """);
    rule.fixes(
        """
            ## Root cause

            One.

            ## The cause

            Two.
            """,
        """
            ## Contributing factors

            One.

            ## The cause

            Two.
            """);
  }

  @Test
  void aHeadingThatIsTakenIsNotOffered() {
    rule.expects(
        """
            ## Contributing factors

            Many.

            ## Root cause
               ^^^^^^^^^^ Presumes a single cause: "Root cause"

            One.
            """);
  }

  @Test
  void severalCausesInAHeadingAreFine() {
    rule.expects(
        """
            ## Root causes

            Many.
            """);
  }
}
