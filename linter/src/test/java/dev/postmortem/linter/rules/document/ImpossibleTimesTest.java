package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ImpossibleTimesTest {

  private final RuleBench rule = RuleBench.of("impossible-times");

  @Test
  void anEndBeforeItsStartIsFound() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00Z
            resolved_at: 2026-06-04T13:00:00Z
                         ^^^^^^^^^^^^^^^^^^^^ resolved_at is before started_at
            ---
            """);
  }

  @Test
  void offsetsAreTakenIntoAccount() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00+02:00
            detected_at: 2026-06-04T12:30:00Z
            ---
            """);
  }

  @Test
  void aLaterMomentIsComparedWithTheLatestBefore() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00Z
            detected_at: 2026-06-04T13:00:00Z
                         ^^^^^^^^^^^^^^^^^^^^ detected_at is before started_at
            mitigated_at: 2026-06-04T13:30:00Z
                          ^^^^^^^^^^^^^^^^^^^^ mitigated_at is before started_at
            resolved_at: 2026-06-04T15:00:00Z
            ---
            """);
  }

  @Test
  void equalMomentsAreFine() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00Z
            detected_at: 2026-06-04T14:00:00Z
            ---
            """);
  }

  @Test
  void theFutureIsFoundOnceAndIsAWarning() {
    rule.expects(
        """
            ---
            started_at: 2027-06-04T14:00:00Z
                        ^^^^^^^^^^^^^^^^^^^^ started_at is in the future
            resolved_at: 2027-06-04T15:00:00Z
            ---
            """);
  }

  @Test
  void tomorrowMayBeTodayElsewhere() {
    rule.expects(
        """
            ---
            started_at: 2026-07-02T01:00:00Z
            ---
            """);
  }

  @Test
  void momentsThatCannotBeReadArePassedOver() {
    rule.expects(
        """
            ---
            started_at: yesterday
            resolved_at: 2026-06-04T13:00:00Z
            ---
            """);
  }
}
