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
               ^^^^^^^^^^ A heading that presumes one cause: "Root cause"

            The certificate had expired.
            """);
  }

  @Test
  void onlyOneHeadingIsRenamed() {
    rule.expects(
        """
            ## Root cause
               ^^^^^^^^^^ A heading that presumes one cause: "Root cause"

            One.

            ## The cause
                   ^^^^^ A heading that presumes one cause: "cause"

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
               ^^^^^^^^^^ A heading that presumes one cause: "Root cause"

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
