package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TimelineContradictsTimesTest {

  private final RuleBench rule = RuleBench.of("timeline-contradicts-times");

  private static final String TIMES =
      """
      ---
      started_at: 2026-06-04T14:00:00Z
      detected_at: 2026-06-04T14:05:00Z
      mitigated_at: 2026-06-04T14:30:00Z
      resolved_at: 2026-06-04T15:00:00Z
      ---

      ## Timeline (UTC)

      """;

  @Test
  void aTimelineBeginsNoLaterThanDetection() {
    rule.expects(
        TIMES
            + """
            - 14:20 The board is opened
              ^^^^^ The timeline begins here, but detected_at is 15 min earlier
            - 15:00 All is well
            """);
  }

  @Test
  void aTimelineReachesTheRelief() {
    rule.expects(
        TIMES
            + """
            - 14:01 It breaks
            - 14:20 The board is opened
              ^^^^^ The timeline ends here, but mitigated_at is 10 min later
            """);
  }

  @Test
  void labelsAreComparedWithTheirTimes() {
    rule.expects(
        TIMES
            + """
            - 14:01 Incident started
            - 14:15 Detected: the alert pages
              ^^^^^ detected_at is 10 min earlier
            - 14:40 Resolved the name anew
            - 15:02 **Incident resolved**
            """);
  }

  @Test
  void eventsAroundTheIncidentAreFine() {
    rule.passes(
        TIMES
            + "- 2026-06-01 09:00 The flag is set\n- 2026-06-04 14:02 It breaks\n- 2026-06-05 09:00 Review\n");
  }

  @Test
  void aSingleEventIsNoTimeline() {
    rule.passes(TIMES + "- 18:00 Something\n");
  }

  @Test
  void withoutTimesThereIsNothingToContradict() {
    rule.passes(
        "---\ntitle: X\n---\n\n## Timeline (UTC)\n\n- 2026-06-04 14:01 It breaks\n- 15:00 Resolved\n");
  }

  @Test
  void aRollbackAfterTheEndIsNamedUnlessAnotherEventIsTheEnd() {
    String front =
        """
        ---
        started_at: 2026-06-04T10:00:00Z
        resolved_at: 2026-06-04T11:00:00Z
        ---

        ## Timeline (UTC)

        - 10:00 Release 41 is deployed
        """;
    rule.expects(
        front
            + """
            - 14:50 Release 41 is rolled back
              ^^^^^ resolved_at is 3 h 50 min earlier
            """);
    rule.passes(front + "- 11:00 Cards are accepted\n- 14:50 Release 41 is rolled back\n");
  }

  @Test
  void whereTheZoneIsAmbiguousNothingIsSaidOfTheTimes() {
    rule.passes(
        """
        ---
        started_at: 2026-06-04T10:00:00Z
        resolved_at: 2026-06-04T11:00:00Z
        ---

        ## Timeline (CST)

        - 10:00 Release 41 is deployed
        - 10:50 Release 41 is rolled back
        """);
  }
}
