package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class NoEvidenceTest {

  private final RuleBench rule = RuleBench.of("no-evidence");

  @Test
  void aSourceInTheTimelineIsEvidence() {
    rule.passes(
        "---\ntitle: X\n---\n\n## Timeline (UTC)\n\n- 14:02 Down [graph](https://dashboards.example/1)\n");
  }

  @Test
  void anEntryWithoutAnAddressIsNone() {
    rule.expects(
        """
        ---
        evidence: [{ kind: metric, note: to be linked }]
        ^^^^^^^^ No evidence is linked
        ---
        """);
  }
}
