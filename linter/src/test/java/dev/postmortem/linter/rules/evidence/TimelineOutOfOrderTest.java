package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TimelineOutOfOrderTest {

  private final RuleBench rule = RuleBench.of("timeline-out-of-order");

  @Test
  void aTimelineThatRunsBackwardsIsFoundOnce() {
    rule.expects(
        """
            ## Timeline (UTC)

            - 14:20 Rolled back
              ^^^^^ The timeline is in reverse order
            - 14:05 Paged
            - 14:02 Released
            """);
  }

  @Test
  void equalTimesAreFine() {
    rule.expects(
        """
            ## Timeline (UTC)

            | Time | Event |
            |---|---|
            | 14:02 | Released |
            | 14:02 | Paged |
            | 14:20 | Rolled back |
            """);
  }

  @Test
  void eachEventIsComparedWithTheLatestAbove() {
    rule.expects(
        """
            ## Timeline (UTC)

            | Time | Event |
            |---|---|
            | 14:02 | Released |
            | 14:30 | Rolled back |
            | 14:05 | Paged |
              ^^^^^ 14:05 is listed after 14:30
            | 14:06 | Opened the bridge |
              ^^^^^ 14:06 is listed after 14:30
            """);
  }
}
