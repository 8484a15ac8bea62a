package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TimelineWithoutZoneTest {

  private final RuleBench rule = RuleBench.of("timeline-without-zone");

  @Test
  void aZoneInTheColumnIsEnough() {
    rule.expects(
        """
            ## Timeline

            | Time (CEST) | Event |
            |---|---|
            | 14:02 | Released |
            """);
  }

  @Test
  void aTimelineWithoutAnyZoneIsFoundOnce() {
    rule.expects(
        """
            ## Timeline

            | Time | Event |
            |---|---|
            | 14:02 | Released |
              ^^^^^ No time zone for "14:02"
            | 14:20 | Rolled back |
            """);
  }

  @Test
  void aZoneNamedOnceHoldsForTheRest() {
    rule.expects(
        """
            ## Timeline

            - 14:02 UTC Released
            - 14:20 Rolled back
            - 14:30 Closed
            """);
  }
}
