package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class HindsightTest {

  private final RuleBench rule = RuleBench.of("hindsight");

  @Test
  void aSoftLineBreakDoesNotHideIt() {
    rule.expects(
        """
            The on-call engineer should
                                 ^^^^^^ Judges in hindsight: "should have checked"
            have checked the lag.
            """);
  }

  @Test
  void emphasisDoesNotHideIt() {
    rule.expects(
        """
            The on-call engineer *should* **have** checked the lag.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ Judges in hindsight: "should have checked"
            """);
  }

  @Test
  void codeQuotesAndCommentsAreNotJudged() {
    rule.expects(
        """
            ```
            the engineer should have checked
            ```

            > The engineer should have checked the lag.

            <!-- the engineer should have checked the lag -->
            """);
  }

  @Test
  void listItemsCellsAndHeadingsAreJudged() {
    rule.expects(
        """
            - The on-call engineer should have checked the lag.
                                   ^^^^^^^^^^^^^^^^^^^ Judges in hindsight: "should have checked"

            | What |
            |------|
            | The on-call engineer should have checked the lag. |
                                   ^^^^^^^^^^^^^^^^^^^ Judges in hindsight: "should have checked"
            """);
  }

  @Test
  void freeTextsOfTheFrontMatterAreJudged() {
    rule.expects(
        """
            ---
            impact:
              summary: >
                Users saw errors that on-call
                should have noticed.
                ^^^^^^^^^^^^^^^^^^^ Judges in hindsight: "should have noticed"
            trigger:
              summary: "The engineer should have waited."
                                     ^^^^^^^^^^^^^^^^^^ Judges in hindsight: "should have waited"
            ---
            """);
  }

  @Test
  void whatASystemWasExpectedToDoIsFine() {
    rule.expects(
        """
            The alert should have fired at 14:02.
            """);
  }
}
