package dev.postmortem.linter.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ActionAddressesUnknownFactorTest {

  private final RuleBench rule = RuleBench.of("action-addresses-unknown-factor");

  @Test
  void anAliasOfANamedFactorIsFine() {
    rule.expects(
        """
            ---
            contributing_factors: [{factor: alert-missing}]
            actions: [{action: Page on rejected cards, addresses: [missing-alert]}]
            ---
            """);
  }

  @Test
  void aFactorThatIsNotNamedIsFound() {
    rule.expects(
        """
            ---
            contributing_factors: [{factor: alert-missing}]
            actions: [{action: Page on rejected cards, addresses: [unclear-ownership]}]
                                                                   ^^^^^^^^^^^^^^^^^ This postmortem lists no factor "unclear-ownership"
            ---
            """);
  }

  @Test
  void aRightFactorIsNotTurnedIntoAnotherLinesSlip() {
    assertThat(
            rule.findings(
                """
                ---
                contributing_factors: [{factor: missing-canry}]
                actions: [{action: Ship to one host first, addresses: [missing-canary]}]
                ---
                """))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
  }
}
