package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class MissingSectionTest {

  private final RuleBench rule = RuleBench.of("missing-section");

  @Test
  void eachMissingSectionIsNamed() {
    rule.expects(
        """
            ---
            ^^^ The section "Follow-up" is missing; SEV-4 requires it
            ^^^ The section "Impact" is missing; SEV-4 requires it
            severity: SEV-4
            ---

            ## Summary

            X.

            ## Contributing factors

            X.
            """);
  }

  @Test
  void aNearMissHasNoImpact() {
    rule.expects(
        """
            ---
            severity: SEV-4
            kind: near-miss
            ---

            ## Summary

            X.

            ## Contributing factors

            X.

            ## Follow-up

            A1.
            """);
  }

  @Test
  void aliasesCount() {
    rule.configured(
            """
            profile: strict
            sections: { "Who was affected": impact }
            """)
        .expects(
            """
            ---
            severity: SEV-4
            ---

            ## Summary

            X.

            ## Contributing factors

            X.

            ## Action items

            A1.

            ## Who was affected

            Many.
            """);
  }

  @Test
  void anUnknownSeverityAsksForNothing() {
    rule.expects(
        """
            ---
            severity: SEV-9
            ---
            """);
  }
}
