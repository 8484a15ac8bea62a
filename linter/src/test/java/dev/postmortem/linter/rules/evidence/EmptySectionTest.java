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
               ^^^^^^ Nothing is said under "Impact"

            <!-- who was hurt -->

            ## Detection
               ^^^^^^^^^ Nothing is said under "Detection"

            _TBD_

            ## Trigger
               ^^^^^^^ Nothing is said under "Trigger"

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
               ^^^^^^^^ Nothing is said under "Timeline"

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
