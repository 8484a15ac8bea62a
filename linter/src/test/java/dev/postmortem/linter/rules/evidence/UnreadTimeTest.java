package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnreadTimeTest {

  private final RuleBench rule = RuleBench.of("unread-time");

  @Test
  void inAColumnOfTimesMoreFormsAreRead() {
    rule.passes(
        """
        ## Timeline

        | Time (UTC) | Event |
        |---|---|
        | 1402 | Release 41 is deployed |
        | 14.05 | The alert pages |
        | 14\u664207\u5206 | The on-call engineer answers |
        | 14h10 | The release is rolled back |
        | ~14:20 | Cards are accepted |
        | 2X:XX | Somebody noticed |
        | | The end |
        """);
  }

  @Test
  void relativeAndImpossibleTimesAreFound() {
    rule.expects(
        """
            ## Timeline

            | Time (UTC) | Event |
            |---|---|
            | 14:02 | Release 41 is deployed |
            | T+5m | The alert pages |
              ^^^^ This time cannot be read: "T+5m"
            | 2570 | Cards are accepted |
              ^^^^ This time cannot be read: "2570"
            """);
  }
}
