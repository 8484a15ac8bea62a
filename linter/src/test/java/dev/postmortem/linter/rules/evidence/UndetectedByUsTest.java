package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UndetectedByUsTest {

  private final RuleBench rule = RuleBench.of("undetected-by-us");

  @Test
  void luckAndOthersAreNotOurselves() {
    rule.expects(
        """
        ---
        detected_by: luck
                     ^^^^ First detected by luck, and no action improves detection
        actions: [{ action: One, kind: prevent }, { action: Two, kind: detect, status: dropped }]
        ---
        """);
    rule.expects(
        """
        ---
        detected_by: third-party
                     ^^^^^^^^^^^ First detected by a third party, and no action improves detection
        actions: [{ action: One, kind: prevent }]
        ---
        """);
  }

  @Test
  void whatWeSawOurselvesIsFine() {
    rule.passes(
        "---\ndetected_by: employee\nactions: [{ action: One, kind: prevent }]\n---\n",
        "---\ndetected_by: customer\n---\n",
        "---\ndetected_by: customer\nactions: [{ action: One }]\n---\n");
  }
}
