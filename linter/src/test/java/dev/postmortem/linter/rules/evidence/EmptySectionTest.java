package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class EmptySectionTest {

  private final RuleBench rule = RuleBench.of("empty-section");

  @Test
  void templateTextIsNotAnAnswer() {
    rule.expects(
        """
            ## Impact
               ^^^^^^ Nothing is written under "Impact"

            <!-- who was hurt -->

            ## Detection
               ^^^^^^^^^ Nothing is written under "Detection"

            _TBD_

            ## Trigger
               ^^^^^^^ Nothing is written under "Trigger"

            [what set it off]
            """);
  }

  @Test
  void aShortAnswerIsOne() {
    rule.expects(
        """
            ## Impact

            None.

            ## Detection

            - By luck

            ## Timeline

            ```
            14:02 up
            ```
            """);
  }

  @Test
  void anEmptyTableIsNone() {
    rule.expects(
        """
            ## Timeline
               ^^^^^^^^ Nothing is written under "Timeline"

            | Time | Event |
            |------|-------|
            """);
  }

  @Test
  void sectionsOfOnesOwnMayBeEmpty() {
    rule.expects(
        """
            ## Glossary
            """);
  }
}
