package dev.postmortem.linter.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Lint;
import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnaddressedFactorTest {

  private static final String UNADDRESSED =
      RuleBench.FRONT_MATTER.replace("[alert-missing, missing-canary]", "[alert-missing]");

  private final RuleBench rule = RuleBench.of("unaddressed-factor");

  @Test
  void anAliasAddressesTheFactor() {
    rule.configured(
            """
            factors:
              factors:
                - { id: night-shift-alone, name: N, description: D, layer: organisation, end: blunt, aliases: [alone at night] }
            """)
        .passes(
            """
            ---
            contributing_factors: [{ factor: night-shift-alone }]
            actions: [{ action: Pair at night, addresses: [alone at night] }]
            ---
            """);
  }

  @Test
  void aDroppedActionAddressesNothing() {
    rule.expects(
        """
        ---
        contributing_factors:
          - factor: missing-canary
                    ^^^^^^^^^^^^^^ No action addresses missing-canary
        actions:
          - { action: One, addresses: [missing-canary], status: dropped }
          - { action: Two }
        ---
        """);
  }

  @Test
  void withoutActionsAnotherRuleReports() {
    rule.passes("---\ncontributing_factors: [{ factor: missing-canary }]\n---\n");
  }

  @Test
  void aFactorWithAReasonIsNotReported() {
    Lint lint =
        Lint.files()
            .file(
                RuleBench.PATH,
                UNADDRESSED.replace(
                    "evidence:",
                    "accept: [{ rule: unaddressed-factor, reason: one host has no canary }]\nevidence:"));
    assertThat(lint.lines("missing-section")).isEmpty();
    assertThat(Lint.files().file(RuleBench.PATH, UNADDRESSED).lines("missing-section"))
        .containsExactly("12 WARNING unaddressed-factor");
  }
}
