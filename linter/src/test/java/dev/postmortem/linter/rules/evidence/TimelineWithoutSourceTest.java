package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TimelineWithoutSourceTest {

  private final RuleBench rule = RuleBench.of("timeline-without-source");

  @Test
  void aTimelineWithoutAnySourceIsReportedOnce() {
    rule.expects(
        """
        ## Timeline (UTC)

        - 14:02 Release 41 reaches all hosts
          ^^^^^ None of the 2 events has a source
        - 14:05 The alert pages
        """);
  }

  @Test
  void emptySourceCellsAreNoSource() {
    rule.expects(
        """
        ## Timeline (UTC)

        | Time | Event | Source |
        |---|---|---|
        | 14:02 | Release 41 reaches all hosts | deploy |
        | 14:05 | The alert pages | |
          ^^^^^ This event has no source
        """);
  }

  @Test
  void aSingleEventIsReportedInTheSingular() {
    rule.expects(
        """
        ## Timeline (UTC)

        - 14:02 Release 41 reaches all hosts
          ^^^^^ This event has no source
        """);
  }

  @Test
  void doubtIsEnough() {
    rule.passes(
        "## Timeline (UTC)\n\n- 14:02 A customer calls (unverified)\n", "## Timeline\n\nNone.\n");
  }
}
