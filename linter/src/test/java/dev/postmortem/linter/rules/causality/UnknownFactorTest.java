package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnknownFactorTest {

  private final RuleBench rule = RuleBench.of("unknown-factor");

  @Test
  void anAliasHasACanonicalId() {
    rule.expects(
        """
            ---
            contributing_factors:
              - factor: missing-alert
                        ^^^^^^^^^^^^^ The taxonomy's name for "missing-alert" is alert-missing
              - factor: "missing alert"
                        ^^^^^^^^^^^^^^^ The taxonomy's name for "missing alert" is alert-missing
            ---
            """);
    rule.fixes(
        """
            ---
            contributing_factors:
              - factor: missing-alert
              - factor: "missing alert"
            ---
            """,
        """
            ---
            contributing_factors:
              - factor: alert-missing
              - factor: "alert-missing"
            ---
            """);
  }

  @Test
  void aFactorOfOnesOwnIsKnown() {
    rule.configured(
            """
            profile: strict
            factors:
              - { id: locker-jammed, name: Locker jammed, description: A door does not open., layer: design, end: sharp }
            """)
        .expects(
            """
            ---
            contributing_factors:
              - factor: locker-jammed
            ---
            """);
  }

  @Test
  void aFactorLikeNoOtherIsUnknown() {
    rule.expects(
        """
            ---
            contributing_factors:
              - factor: full-moon
                        ^^^^^^^^^ Not in the taxonomy: "full-moon"
            ---
            """);
  }
}
