package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnquantifiedImpactTest {

  private final RuleBench rule = RuleBench.of("unquantified-impact");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users_affected: 900",
        "requests_failed: 38 %",
        "duration: 51m",
        "data_loss: none",
        "revenue: €1,200",
        "summary: Half of all orders were late",
        "slos: [{ slo: x, error_budget_burned: 12% }]"
      })
  void anyNumberInTheFrontMatterCounts(String impact) {
    rule.passes(
        "---\nimpact: { "
            + impact.replace("€1,200", "'€1,200'")
            + " }\n---\n\n## Impact\n\nBad.\n");
  }

  @Test
  void whenAndWhichIsNotHowMuch() {
    rule.expects(
        """
        ---
        impact: { summary: Some users saw errors in SEV-2 incident A3 on 4 June }
        ---

        ## Impact
           ^^^^^^ The impact has no number (users, requests, minutes, money)

        From 14:02 (2026-06-04) release v4.1.2 was slow in 2026.
        """
            .replace(" on 4 June", ""));
  }

  @Test
  void withoutASectionTheFileIsPointedAt() {
    rule.expects(
        """
        ---
        impact: { summary: Some users saw errors }
        ^^^^^^ The impact has no number (users, requests, minutes, money)
        ---
        """);
  }

  @Test
  void withoutUserImpactNoNumberIsNeeded() {
    rule.passes("---\nkind: near-miss\n---\n", "---\nkind: drill\n---\n");
  }
}
