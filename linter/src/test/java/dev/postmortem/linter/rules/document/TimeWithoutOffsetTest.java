package dev.postmortem.linter.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TimeWithoutOffsetTest {

  private final RuleBench rule = RuleBench.of("time-without-offset");

  @Test
  void aSpaceForTheTIsUnderstood() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04 14:02:00
                        ^^^^^^^^^^^^^^^^^^^ started_at has no UTC offset
            ---
            """);
  }

  @Test
  void minutesAreEnough() {
    rule.expects(
        """
            ---
            detected_at: 2026-06-04T14:02
                         ^^^^^^^^^^^^^^^^ detected_at has no UTC offset
            ---
            """);
  }

  @Test
  void zuluAndOffsetsAreFine() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T14:02:00Z
            resolved_at: 2026-06-04T17:02:00+05:30
            ---
            """);
  }

  @Test
  void whatIsNoTimeIsForTheSchema() {
    rule.expects(
        """
            ---
            started_at: this morning
            ---
            """);
  }

  @Test
  void whereOthersDisagreeOrAreFarNothingIsOffered() {
    assertThat(
            rule.findings(
                """
                ---
                started_at: 2026-03-20T14:02:00
                resolved_at: 2026-04-04T14:05:00+02:00
                ---
                """))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
  }

  @Test
  void aYearOfNineDigitsHasNoOffsetEither() {
    assertThat(
            rule.findings(
                """
                ---
                started_at: +999999999-12-31T23:59:59
                resolved_at: 2026-06-04T14:02:00Z
                ---
                """))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
  }
}
