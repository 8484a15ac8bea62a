package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ImpossibleActionDatesTest {

  private final RuleBench rule = RuleBench.of("impossible-action-dates");

  @Test
  void theFutureIsFound() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:00:00Z
            actions:
              - {id: A1, status: done, done_on: 2027-06-20, action: Send each release to one host first}
                                                ^^^^^^^^^^ The completion date of this action is in the future
            ---
            """);
  }

  @Test
  void workInProgressIsNotDone() {
    rule.expects(
        """
            ---
            actions:
              - {id: A1, status: in-progress, done_on: 2026-06-20, action: Send each release to one host first}
                                                       ^^^^^^^^^^ This action has a completion date, but is open
            ---
            """);
  }

  @Test
  void theDayBeforeMayBeAnotherZone() {
    rule.passes(
        """
        ---
        started_at: 2026-06-04T01:00:00+02:00
        actions:
          - {id: A1, status: done, done_on: 2026-06-03, action: Send each release to one host first}
        ---
        """);
  }
}
